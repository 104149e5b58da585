package org.tsunagi.enrollment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Course;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.course.CourseDesk.CourseSeatsChanging;
import org.tsunagi.masters.Municipality;
import org.tsunagi.masters.NominatingBody;
import org.tsunagi.masters.Profession;
import org.tsunagi.trainee.Trainee;
import org.tsunagi.trainee.Trainee.Person;
import org.tsunagi.trainee.TraineeDesk;

/** Seats people on a course and takes seats back. */
@ApplicationScoped
@Transactional
public class EnrollmentDesk {
    private final Enrollments enrollments;
    private final CourseDesk courses;
    private final TraineeDesk trainees;
    private final SettledEnrollments settled;
    private final OfficeClock clock;

    EnrollmentDesk(
            Enrollments enrollments,
            CourseDesk courses,
            TraineeDesk trainees,
            SettledEnrollments settled,
            OfficeClock clock) {
        this.enrollments = enrollments;
        this.courses = courses;
        this.trainees = trainees;
        this.settled = settled;
        this.clock = clock;
    }

    /**
     * Enrolls people in this order, each with the next trainee number and a free seat. The course row is locked, so two
     * officers cannot give out the same seat; a unique constraint stands behind it. Who is on the course already is refused.
     */
    public List<Enrollment> enroll(long courseId, List<Acceptance> accepted) {
        Course course = courses.lock(courseId);
        RuleViolation.unless(settled.on(courseId).isEmpty(), null, "enrollment.judged");
        refuseThoseOn(courseId, accepted);
        Set<Integer> taken = enrollments.seatsTakenOn(courseId);
        List<Integer> free = IntStream.rangeClosed(1, course.seats())
                .filter(seat -> !taken.contains(seat))
                .boxed()
                .limit(Math.max(0, course.seats() - taken.size()))
                .toList();
        RuleViolation.unless(
                accepted.size() <= free.size(),
                null,
                "enrollment.notEnoughSeats",
                String.valueOf(free.size()),
                String.valueOf(accepted.size()));
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

    /** Records that a person gave the seat up (受講辞退); refused once the person was judged. */
    public void cancel(Viewer by, long enrollmentId, String reason) {
        long courseId = enrollments.courseOf(enrollmentId);
        courses.lock(courseId);
        RuleViolation.unless(!settled.on(courseId).contains(enrollmentId), null, "enrollment.settled");
        enrollments.require(enrollmentId).cancel(by, clock.now(), reason);
    }

    void on(@Observes CourseSeatsChanging changing) {
        int taken = enrollments.seatsTakenOn(changing.courseId()).size();
        RuleViolation.unless(changing.seats() >= taken, "seats", "enrollment.seatsTaken", String.valueOf(taken));
    }

    private void refuseThoseOn(long courseId, List<Acceptance> accepted) {
        Map<Person, Integer> numbers = enrollments.numbersOn(courseId);
        String already = accepted.stream()
                .filter(one -> numbers.containsKey(one.person()))
                .map(one -> Messages.say(
                        "enrollment.who",
                        one.name().full(),
                        numbers.get(one.person()).toString()))
                .collect(Collectors.joining("、"));
        RuleViolation.unless(already.isEmpty(), null, "enrollment.alreadyOn", already);
    }

    /** A person accepted onto a course, with the particulars to keep as they were at that moment. */
    public record Acceptance(
            long applicationId,
            PersonName name,
            LocalDate birthDate,
            String employer,
            @Nullable NominatingBody body,
            @Nullable Municipality municipality,
            Set<Profession> professions,
            String otherProfession) {

        Person person() {
            return new Person(name, birthDate);
        }
    }
}
