package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.enrollment.EnrollmentCorrectionDesk;
import org.tsunagi.enrollment.EnrollmentCorrectionDesk.Correction;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.enrollment.EnrollmentViews.EnrollmentParticulars;
import org.tsunagi.intake.Applicant;
import org.tsunagi.intake.Application;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.Seating.Recorded;
import org.tsunagi.masters.NominatingBody;
import org.tsunagi.trainee.TraineeDesk;
import org.tsunagi.trainee.TraineeViews;
import org.tsunagi.trainee.TraineeViews.TraineeDetail;

/**
 * Corrects the record of a person on a course as the application was corrected, by the desks an officer corrects it with: what
 * did not change in the application stays as it is, what the office has corrected since too, and what was printed as well.
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

    /** What the record says; the municipality of an application that counts for its body is the application's own. */
    Recorded recorded(Viewer by, long enrollmentId, Application application) {
        EnrollmentParticulars record = enrollments.particulars(by, enrollmentId);
        TraineeDetail person = people.one(by, record.traineeId());
        return new Recorded(
                person.name(),
                person.birthDate(),
                record.now().employer(),
                countsForWorkplace(application)
                        ? record.now().municipalityId()
                        : application.particulars().municipalityId(),
                record.now().professionIds());
    }

    void follow(Viewer by, long enrollmentId, Application application, Particulars before, String reason) {
        EnrollmentParticulars record = enrollments.particulars(by, enrollmentId);
        Correction wanted = corrected(record.now(), application, before);
        if (!wanted.equals(record.now())) {
            corrections.correct(by, enrollmentId, wanted, reason, record.version());
        }
        Applicant now = application.applicant();
        TraineeDetail person = people.one(by, record.traineeId());
        PersonName name = corrected(person.name(), before.name(), now.name());
        if (!name.equals(person.name())) {
            trainees.correctName(by, person.id(), name, reason, versionOf(by, person));
        }
        LocalDate birthDate = follow(person.birthDate(), before.birthDate(), now.birthDate());
        if (!birthDate.equals(person.birthDate())) {
            trainees.correctBirthDate(by, person.id(), birthDate, reason, versionOf(by, person));
        }
    }

    private long versionOf(Viewer by, TraineeDetail person) {
        return people.one(by, person.id()).version();
    }

    private static PersonName corrected(PersonName record, PersonName before, PersonName now) {
        return new PersonName(
                follow(record.family(), before.family(), now.family()),
                follow(record.given(), before.given(), now.given()),
                follow(record.familyKana(), before.familyKana(), now.familyKana()),
                follow(record.givenKana(), before.givenKana(), now.givenKana()));
    }

    private static Correction corrected(Correction record, Application application, Particulars before) {
        Particulars now = application.particulars();
        boolean moves =
                countsForWorkplace(application) && Objects.equals(record.municipalityId(), before.municipalityId());
        return new Correction(
                follow(record.employer(), before.employer(), now.employer()),
                record.bodyId(),
                moves ? now.municipalityId() : record.municipalityId(),
                follow(record.professionIds(), before.professionIds(), now.professionIds()),
                false);
    }

    /** A body in a municipality counts for that one, wherever the person works. */
    private static boolean countsForWorkplace(Application application) {
        return application.body().flatMap(NominatingBody::municipality).isEmpty();
    }

    /** What the office knows otherwise by now stays. */
    private static <T> T follow(T record, T before, T now) {
        return record.equals(before) ? now : record;
    }
}
