package org.tsunagi.certificate;

import java.time.LocalDate;
import java.util.Optional;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateIssue.Document;
import org.tsunagi.certificate.PrintRun.NumberedSheet;
import org.tsunagi.course.CourseDesk;

/** Prints certificates anew under their number (再交付), after they were handed over; the course row is locked first. */
@Desk
public class ReissueDesk {
    private final Certificates certificates;
    private final CertificateIssues issues;
    private final ReissueDrafts drafts;
    private final CertificatePrinter press;
    private final CourseDesk courses;
    private final OfficeClock clock;

    ReissueDesk(
            Certificates certificates,
            CertificateIssues issues,
            ReissueDrafts drafts,
            CertificatePrinter press,
            CourseDesk courses,
            OfficeClock clock) {
        this.certificates = certificates;
        this.issues = issues;
        this.drafts = drafts;
        this.press = press;
        this.courses = courses;
        this.clock = clock;
    }

    /**
     * Prints and stores it; what was stored before stays as it is. What is sent twice is done once.
     *
     * @return which reissue it is, from 1
     */
    public int reissue(Viewer by, long certificateId, NewReissue wanted) {
        Certificate certificate = locked(certificateId);
        Optional<CertificateIssue> sent = issues.sentAs(wanted.key());
        if (sent.isPresent()) {
            return sent.get().ordinal();
        }
        certificate.requireReissuable();
        RuleViolation.unless(issues.pendingOf(certificateId).isEmpty(), null, "certificate.reissuePending");
        checkDates(certificate, wanted);
        int ordinal = issues.lastOrdinalOf(certificateId) + 1;
        String code = VerificationCode.fresh();
        NumberedSheet sheet = new NumberedSheet(
                code, drafts.sheet(certificate, issues.original(certificateId), wanted, ordinal, code));
        press.check(sheet.sheet());
        Document document = new Document(press.print(sheet.sheet()));
        issues.persist(
                CertificateIssue.reissue(certificate, ordinal, wanted, Act.of(by, clock.now()), sheet, document));
        return ordinal;
    }

    private void checkDates(Certificate certificate, NewReissue wanted) {
        LocalDate asked = wanted.request().requestedOn();
        RuleViolation.unless(!asked.isAfter(clock.today()), "requestedOn", "certificate.requestedInTheFuture");
        RuleViolation.unless(
                !asked.isBefore(certificate.issuedOn()), "requestedOn", "certificate.requestedBeforeIssue");
        RuleViolation.unless(!wanted.issuedOn().isBefore(asked), "issuedOn", "certificate.reissuedBeforeRequest");
        RuleViolation.unless(
                !wanted.issuedOn().isAfter(clock.today().plusMonths(Issuing.MONTHS_AHEAD)),
                "issuedOn",
                "certificate.issuedFarAhead");
    }

    /** Records to whom it was handed over, and how. */
    public void handOver(Viewer by, long certificateId, int ordinal, LocalDate day, String to) {
        locked(certificateId);
        issues.require(certificateId, ordinal).handOver(by, clock.now(), day, to, clock.today());
    }

    /** It was not handed over after all. */
    public void takeBackHandingOver(Viewer by, long certificateId, int ordinal, String reason, long version) {
        locked(certificateId);
        CertificateIssue issue = issues.require(certificateId, ordinal);
        StaleForm.check(version, issue.version());
        certificates.add(issue.takeBackHandingOver(by, clock.now(), reason));
    }

    /** Spoiled before it was handed over; the paper before it is the latest again. */
    public void spoil(Viewer by, long certificateId, int ordinal, String reason) {
        locked(certificateId);
        issues.require(certificateId, ordinal).spoil(by, clock.now(), reason);
    }

    private Certificate locked(long certificateId) {
        courses.lock(certificates.courseOf(certificateId));
        return certificates.require(certificateId);
    }

    /**
     * A certificate to be printed anew.
     *
     * @param issuedOn the date printed beside 再交付
     */
    public record NewReissue(ReissueRequest request, LocalDate issuedOn, SubmissionKey key) {}
}
