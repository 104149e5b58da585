package org.tsunagi.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.Mark;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateLine.CertificateState;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.enrollment.EnrollmentViews.ChangeLine;
import org.tsunagi.register.EntryLine;
import org.tsunagi.register.RegisterImportViews;
import org.tsunagi.trainee.Trainee;
import org.tsunagi.trainee.TraineeViews;
import org.tsunagi.trainee.TraineeViews.TraineeDetail;

/** Reads one person across courses and years; for officers only. */
@ApplicationScoped
public class PersonViews {
    private final People people;
    private final TraineeViews trainees;
    private final EnrollmentViews enrollments;
    private final RegisterImportViews register;

    PersonViews(People people, TraineeViews trainees, EnrollmentViews enrollments, RegisterImportViews register) {
        this.people = people;
        this.trainees = trainees;
        this.enrollments = enrollments;
        this.register = register;
    }

    /** One trainee with every course; 404 when there is none or for anyone but an officer. Some twelve statements. */
    public PersonGlance one(Viewer viewer, long traineeId) {
        viewer.requireOfficer("a person");
        Trainee trainee = people.trainee(traineeId);
        List<LessonCount> lessons = people.lessonsOf(trainee);
        List<PersonCertificate> certificates = people.certificatesOf(trainee);
        return new PersonGlance(
                trainees.one(viewer, traineeId),
                people.coursesOf(trainee).stream()
                        .map(course -> line(course, lessons, certificates))
                        .toList(),
                enrollments.changesOf(viewer, traineeId),
                register.entriesOf(viewer, traineeId),
                register.maybeOf(viewer, traineeId, trainee.birthDate()),
                viewer.isAdministrator());
    }

    private static PersonLine line(
            PersonCourse course, List<LessonCount> lessons, List<PersonCertificate> certificates) {
        return new PersonLine(
                course,
                lessons.stream()
                        .filter(one -> Long.valueOf(one.enrollmentId()).equals(course.enrollmentId()))
                        .toList(),
                certificates.stream()
                        .filter(one -> Long.valueOf(one.completionId()).equals(course.completionId()))
                        .toList());
    }

    /** A certificate of a person, void ones included. */
    public record PersonCertificate(
            long completionId,
            long id,
            String number,
            CertificateState state,
            LocalDate issuedOn,
            @Nullable LocalDate handedOverOn,
            @Nullable String voidReason) {}

    /**
     * One person at a glance, the latest course first; with the corrections of what was accepted.
     *
     * @param imported what was taken over of this person from an office's own register
     * @param maybe what may be of this person there, as nobody has said yet
     * @param auditor whether the viewer may also read what was done and seen of this person
     */
    public record PersonGlance(
            TraineeDetail trainee,
            List<PersonLine> courses,
            List<ChangeLine> changes,
            List<EntryLine> imported,
            List<EntryLine> maybe,
            boolean auditor) {}

    /** How many lessons (コマ) of one enrollment carry a mark, or none yet. */
    public record LessonCount(long enrollmentId, @Nullable Mark mark, long lessons) {}
}
