package org.tsunagi.certificate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.PrintRun.Printed;
import org.tsunagi.completion.Completion;
import org.tsunagi.completion.Completion.CompletionChanged;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.masters.Prefecture.PrefectureSettings;

/**
 * Issues certificates and makes them void. The course row is locked first, so that a person
 * is never issued two and a changed decision never slips in between; unique constraints stand behind it.
 */
@Desk
public class CertificateDesk {
    /** How far ahead a certificate may be dated, for a ceremony to come; further is a slip of the pen. */
    private static final int MONTHS_AHEAD = 3;

    private final Certificates certificates;
    private final CertificateIssues issues;
    private final AllNumberSeries series;
    private final CertificateDrafts drafts;
    private final CertificatePrinter press;
    private final PrintRun printing;
    private final CompletionViews completions;
    private final CourseDesk courses;
    private final OfficeClock clock;

    CertificateDesk(
            Certificates certificates,
            CertificateIssues issues,
            AllNumberSeries series,
            CertificateDrafts drafts,
            CertificatePrinter press,
            PrintRun printing,
            CompletionViews completions,
            CourseDesk courses,
            OfficeClock clock) {
        this.certificates = certificates;
        this.issues = issues;
        this.series = series;
        this.drafts = drafts;
        this.press = press;
        this.printing = printing;
        this.completions = completions;
        this.courses = courses;
        this.clock = clock;
    }

    /**
     * Issues for everyone with a standing completion and no valid certificate, in trainee-number order. Whose sheet cannot
     * be shown exactly gets none and takes no number; all sheets are checked before the first number is taken. All are laid
     * out and printed first; then one short transaction locks, numbers and stores.
     *
     * @param issuedOn the date printed on the certificates, not before the completion, at most some weeks ahead
     */
    @Transactional(TxType.SUPPORTS)
    public IssueResult issueAll(Viewer by, long courseId, LocalDate issuedOn) {
        var foreseen = QuarkusTransaction.joiningExisting()
                .call(() -> printing.foreseen(missing(courseId, issuedOn).sheets()));
        Map<Long, Printed> ahead = printing.printed(foreseen);
        return QuarkusTransaction.joiningExisting().call(() -> {
            courses.lock(courseId);
            Missing missing = missing(courseId, issuedOn);
            return new IssueResult(store(by, missing.sheets(), issuedOn, ahead), missing.refused());
        });
    }

    /** Issues for one person. */
    public long issue(Viewer by, long completionId, LocalDate issuedOn) {
        courses.lock(completions.courseOf(completionId));
        Completion completion = completions.completion(completionId);
        RuleViolation.unless(completion.stands(), null, "certificate.notStanding");
        RuleViolation.unless(certificates.standingFor(completionId).isEmpty(), null, "certificate.alreadyIssued");
        CertificateSheet sheet = sheet(drafts.settings(), completion, issuedOn);
        press.check(sheet);
        return store(by, Map.of(completion, sheet), issuedOn, Map.of()).get(0);
    }

    /** Takes a certificate out of use, with the reason; its number becomes 欠番 and a new one may be issued. */
    public void makeVoid(Viewer by, long certificateId, String reason) {
        certificates.require(certificateId).makeVoid(by, clock.now(), reason);
    }

    void on(@Observes CompletionChanged changed) {
        certificates
                .standingFor(changed.completionId())
                .ifPresent(certificate -> certificate.makeVoid(changed.by(), clock.now(), changed.reason()));
    }

    private CertificateSheet sheet(PrefectureSettings settings, Completion completion, LocalDate issuedOn) {
        RuleViolation.unless(
                !issuedOn.isBefore(completion.decidedOn()), "issuedOn", "certificate.issuedBeforeCompletion");
        RuleViolation.unless(
                !issuedOn.isAfter(clock.today().plusMonths(MONTHS_AHEAD)), "issuedOn", "certificate.issuedFarAhead");
        return drafts.sheet(settings, completion, issuedOn);
    }

    /** Who has a standing completion and no valid certificate: the sheets to come, and whose cannot be shown. */
    private Missing missing(long courseId, LocalDate issuedOn) {
        PrefectureSettings settings = drafts.settings();
        Set<Long> done = certificates.completionsWithOneOn(courseId);
        Map<Completion, CertificateSheet> ready = new LinkedHashMap<>();
        List<RefusedCertificate> refused = new ArrayList<>();
        for (Completion completion : completions.standingOn(courseId)) {
            if (!done.contains(completion.id())) {
                CertificateSheet sheet = sheet(settings, completion, issuedOn);
                Optional<RefusedCertificate> refusal = drafts.refusal(completion, sheet);
                refusal.ifPresentOrElse(refused::add, () -> ready.put(completion, sheet));
            }
        }
        return new Missing(ready, refused);
    }

    /** Numbers, hashes and stores: certificates first, then documents, so that each goes to the database in batches. */
    private List<Long> store(
            Viewer by, Map<Completion, CertificateSheet> ready, LocalDate issuedOn, Map<Long, Printed> ahead) {
        Map<String, NumberSeries> locked = new HashMap<>();
        Map<Certificate, Printed> numbered = new LinkedHashMap<>();
        ready.forEach((completion, sheet) -> {
            NumberSeries from = locked.computeIfAbsent(PrintRun.scope(completion), series::lockCertificates);
            int number = from.take();
            Printed printed = printing.printed(completion, sheet, number, ahead.get(completion.id()));
            String said = printed.of().sheet().number();
            Certificate certificate = new Certificate(completion, from, number, said, issuedOn);
            certificates.persist(certificate);
            numbered.put(certificate, printed);
        });
        Act act = Act.of(by, clock.now());
        numbered.forEach((certificate, printed) ->
                issues.persist(new CertificateIssue(certificate, issuedOn, act, printed.of(), printed.document())));
        return numbered.keySet().stream().map(Certificate::id).toList();
    }

    private record Missing(Map<Completion, CertificateSheet> sheets, List<RefusedCertificate> refused) {}

    /**
     * What issuing for a whole course came to.
     *
     * @param issued the new certificates in trainee-number order
     * @param refused who has none, because something on it cannot be shown exactly
     */
    public record IssueResult(List<Long> issued, List<RefusedCertificate> refused) {
        public IssueResult {
            issued = List.copyOf(issued);
            refused = List.copyOf(refused);
        }
    }

    /**
     * Someone whose certificate could not be made.
     *
     * @param forTheName whether correcting the name would help
     * @param sentence says why and what to do
     */
    public record RefusedCertificate(
            long completionId, int traineeNumber, long traineeId, String name, boolean forTheName, String sentence) {}
}
