package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.enrollment.EnrollmentCorrectionDesk;
import org.tsunagi.enrollment.EnrollmentCorrectionDesk.Correction;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.enrollment.EnrollmentViews.EnrollmentParticulars;
import org.tsunagi.intake.Applicant;
import org.tsunagi.intake.Application;
import org.tsunagi.intake.Particulars;
import org.tsunagi.masters.NominatingBody;
import org.tsunagi.trainee.TraineeDesk;
import org.tsunagi.trainee.TraineeViews;

/**
 * Corrects the record of a person on a course as the application was corrected, by the desks an officer corrects it with: what
 * did not change in the application stays as it is, and what was printed does too.
 */
@ApplicationScoped
class EnrollmentFollowing {
    private final EnrollmentCorrectionDesk corrections;
    private final EnrollmentViews enrollments;
    private final TraineeDesk trainees;
    private final TraineeViews people;

    EnrollmentFollowing(
            EnrollmentCorrectionDesk corrections,
            EnrollmentViews enrollments,
            TraineeDesk trainees,
            TraineeViews people) {
        this.corrections = corrections;
        this.enrollments = enrollments;
        this.trainees = trainees;
        this.people = people;
    }

    void follow(Viewer by, long enrollmentId, Application application, Particulars before, String reason) {
        EnrollmentParticulars record = enrollments.particulars(by, enrollmentId);
        Correction wanted = corrected(record.now(), application, before);
        if (!wanted.equals(record.now())) {
            corrections.correct(by, enrollmentId, wanted, reason, record.version());
        }
        Applicant now = application.applicant();
        if (!now.name().equals(before.name())) {
            trainees.correctName(by, record.traineeId(), now.name(), reason, versionOf(by, record));
        }
        if (!now.birthDate().equals(before.birthDate())) {
            trainees.correctBirthDate(by, record.traineeId(), now.birthDate(), reason, versionOf(by, record));
        }
    }

    private long versionOf(Viewer by, EnrollmentParticulars record) {
        return people.one(by, record.traineeId()).version();
    }

    /** A body in a municipality counts for that one, wherever the person works. */
    private static Correction corrected(Correction record, Application application, Particulars before) {
        Particulars now = application.particulars();
        boolean ofWorkplace =
                application.body().flatMap(NominatingBody::municipality).isEmpty();
        boolean moved = ofWorkplace && !Objects.equals(now.municipalityId(), before.municipalityId());
        return new Correction(
                now.employer().equals(before.employer()) ? record.employer() : now.employer(),
                record.bodyId(),
                moved ? now.municipalityId() : record.municipalityId(),
                now.professionIds().equals(before.professionIds()) ? record.professionIds() : now.professionIds(),
                false);
    }
}
