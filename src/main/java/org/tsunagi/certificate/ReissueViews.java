package org.tsunagi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.trainee.Trainee;

/** Reads what is known before a certificate is printed anew, for officers and administrators. */
@ApplicationScoped
public class ReissueViews {
    private final Certificates certificates;
    private final CertificateIssues issues;
    private final CourseViews courses;

    ReissueViews(Certificates certificates, CertificateIssues issues, CourseViews courses) {
        this.certificates = certificates;
        this.issues = issues;
        this.courses = courses;
    }

    /** The certificate, with the names a reissue may say. */
    public Reissuable of(Viewer viewer, long certificateId) {
        viewer.requireOfficer("certificates");
        Certificate certificate = certificates.require(certificateId);
        CertificateSheet original = issues.original(certificateId);
        Trainee person = certificate.completion().enrollment().trainee().standing();
        return new Reissuable(
                courses.line(certificates.courseOf(certificateId)),
                certificates.line(certificateId),
                issues.pendingOf(certificateId).isPresent(),
                new Printed(original.name(), original.birthDate()),
                new Printed(person.name().full(), CertificateDrafts.born(person)));
    }

    /** What was printed anew and waits to be handed over, the oldest first; one statement. */
    public List<PendingReissue> pending(Viewer viewer) {
        viewer.requireOfficer("certificates");
        return issues.pending();
    }

    /** A reissue that waits to be handed over. */
    public record PendingReissue(long certificateId, int ordinal, String number, LocalDate issuedOn) {}

    /**
     * A certificate that may be printed anew.
     *
     * @param pending whether a reissue waits to be handed over
     * @param atIssue who stands on the original
     * @param now the same person as known now
     */
    public record Reissuable(CourseLine course, CertificateLine line, boolean pending, Printed atIssue, Printed now) {
        /** Whether there is a choice between two. */
        public boolean differs() {
            return !atIssue.equals(now);
        }

        /** Whether it may be printed anew at this moment. */
        public boolean possible() {
            return !pending && line.state() == CertificateLine.CertificateState.HANDED_OVER;
        }
    }

    /** Name and birth date as they stand on a certificate. */
    public record Printed(String name, String birthDate) {}

    /**
     * One paper of a certificate.
     *
     * @param ordinal 0 for the original, then the first reissue and so on
     * @param request null for the original
     * @param handedOverOn of a reissue; of the original the certificate tells
     */
    public record IssueLine(
            int ordinal,
            long version,
            LocalDate issuedOn,
            String name,
            @Nullable ReissueRequest request,
            Act issued,
            @Nullable LocalDate handedOverOn,
            @Nullable String handedOverTo,
            @Nullable Act handedOver,
            @Nullable String spoiledReason,
            @Nullable Act spoiled,
            String verificationCode,
            String sha256) {

        public boolean isPending() {
            return ordinal > CertificateIssue.ORIGINAL && handedOverOn == null && spoiledReason == null;
        }
    }
}
