package org.tsunagi.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.trainee.Trainee;

/** Reads one person across courses and years; for officers only. */
@ApplicationScoped
public class PersonViews {
    private final People people;

    PersonViews(People people) {
        this.people = people;
    }

    /** One trainee with every course; 404 when there is none or for anyone but an officer. Four statements. */
    public PersonGlance one(Viewer viewer, long traineeId) {
        if (!viewer.isOfficer()) {
            throw new NotFound("a person for " + viewer.role());
        }
        Trainee trainee = people.trainee(traineeId);
        List<LessonCount> lessons = people.lessonsOf(trainee);
        List<PersonCertificate> certificates = people.certificatesOf(trainee);
        return new PersonGlance(
                trainee.id(),
                trainee.name(),
                trainee.birthDate(),
                people.coursesOf(trainee).stream()
                        .map(course -> line(course, lessons, certificates))
                        .toList());
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
}
