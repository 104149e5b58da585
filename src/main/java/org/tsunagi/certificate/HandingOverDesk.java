package org.tsunagi.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseDesk;

/** Records that certificates were handed over (交付), corrects the day and takes the record back. */
@Desk
public class HandingOverDesk {
    private final Certificates certificates;
    private final CertificateIssues issues;
    private final CourseDesk courses;
    private final OfficeClock clock;

    HandingOverDesk(Certificates certificates, CertificateIssues issues, CourseDesk courses, OfficeClock clock) {
        this.certificates = certificates;
        this.issues = issues;
        this.courses = courses;
        this.clock = clock;
    }

    /**
     * Records that the person received it.
     *
     * @param to to whom and how, where that is noted
     */
    public void handOver(Viewer by, long certificateId, LocalDate day, @Nullable String to) {
        certificates.require(certificateId).handOver(by, clock.now(), day, to, clock.today());
    }

    /** Records that everyone on a course whose certificate is made received it; answers how many. */
    public int handOverAll(Viewer by, long courseId, LocalDate day, @Nullable String to) {
        List<Certificate> made = certificates.madeOn(courseId);
        RuleViolation.unless(!made.isEmpty(), null, "certificate.nothingToHandOver");
        Instant now = clock.now();
        made.forEach(certificate -> certificate.handOver(by, now, day, to, clock.today()));
        return made.size();
    }

    /** Corrects the day it was handed over, with the reason; the day until now is kept. */
    public void correctHandingOver(Viewer by, long certificateId, LocalDate day, String reason, long version) {
        Certificate certificate = certificates.require(certificateId);
        StaleForm.check(version, certificate.version());
        certificates.add(certificate.correctHandingOver(by, clock.now(), day, clock.today(), reason));
    }

    /** Records that it was not handed over after all, with the reason; the day until now is kept. */
    public void takeBackHandingOver(Viewer by, long certificateId, String reason, long version) {
        courses.lock(certificates.courseOf(certificateId));
        Certificate certificate = certificates.require(certificateId);
        StaleForm.check(version, certificate.version());
        RuleViolation.unless(
                issues.latest(certificateId).ordinal() == CertificateIssue.ORIGINAL, null, "certificate.reissued");
        certificates.add(certificate.takeBackHandingOver(by, clock.now(), reason));
    }
}
