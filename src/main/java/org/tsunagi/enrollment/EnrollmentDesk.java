package org.tsunagi.enrollment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.Course;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.trainee.Person;
import org.tsunagi.trainee.Trainee;
import org.tsunagi.trainee.TraineeDesk;

/** Seats people on a course and takes seats back. */
@ApplicationScoped
@Transactional
public class EnrollmentDesk {
    private final Enrollments enrollments;
    private final CourseDesk courses;
    private final TraineeDesk trainees;
    private final OfficeClock clock;

    EnrollmentDesk(Enrollments enrollments, CourseDesk courses, TraineeDesk trainees, OfficeClock clock) {
        this.enrollments = enrollments;
        this.courses = courses;
        this.trainees = trainees;
        this.clock = clock;
    }

    /**
     * Enrolls people in this order, each with the next trainee number and a free seat. The course row is locked, so two
     * officers cannot give out the same seat; a unique constraint stands behind it.
     */
    public List<Enrollment> enroll(long courseId, List<Acceptance> accepted) {
        Course course = courses.lock(courseId);
        Set<Integer> taken = enrollments.seatsTakenOn(courseId);
        List<Integer> free = IntStream.rangeClosed(1, course.seats())
                .filter(seat -> !taken.contains(seat))
                .boxed()
                .toList();
        RuleViolation.unless(
                accepted.size() <= free.size(),
                null,
                "enrollment.notEnoughSeats",
                String.valueOf(free.size()),
                String.valueOf(accepted.size()));
        refuseTwice(accepted);
        int last = enrollments.lastNumberOn(courseId);
        Map<Person, Trainee> met =
                trainees.meet(accepted.stream().map(Acceptance::person).toList());
        List<Enrollment> enrolled = IntStream.range(0, accepted.size())
                .mapToObj(i -> {
                    Acceptance person = accepted.get(i);
                    return new Enrollment(course, met.get(person.person()), last + 1 + i, free.get(i), person);
                })
                .toList();
        enrollments.persist(enrolled);
        return enrolled;
    }

    private static void refuseTwice(List<Acceptance> accepted) {
        Set<Person> met = new HashSet<>();
        for (Acceptance one : accepted) {
            RuleViolation.unless(
                    met.add(one.person()),
                    null,
                    "enrollment.samePersonTwice",
                    one.name().full(),
                    JapaneseDate.both(one.birthDate()));
        }
    }

    /** Records that a person gave the seat up (受講辞退). */
    public void cancel(long enrollmentId, String reason) {
        enrollments.require(enrollmentId).cancel(clock.now(), reason);
    }
}
