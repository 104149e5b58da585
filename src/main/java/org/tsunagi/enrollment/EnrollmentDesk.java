package org.tsunagi.enrollment;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Course;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.course.CourseDesk.CourseSeatsChanging;
import org.tsunagi.enrollment.Enrollments.OnCourse;
import org.tsunagi.masters.Municipality;
import org.tsunagi.masters.NominatingBody;
import org.tsunagi.masters.Profession;
import org.tsunagi.trainee.Trainee;
import org.tsunagi.trainee.Trainee.Person;
import org.tsunagi.trainee.TraineeDesk;

/** Seats people on a course and takes seats back. */
@Desk
public class EnrollmentDesk {
    private final Enrollments enrollments;
    private final CourseDesk courses;
    private final TraineeDesk trainees;
    private final TraineeMatches matches;
    private final SettledEnrollments settled;
    private final OfficeClock clock;
    private final Event<SeatTakingBack> seatTakingBack;
    private final Event<SeatGivenUp> seatGivenUp;

    EnrollmentDesk(
            Enrollments enrollments,
            CourseDesk courses,
            TraineeDesk trainees,
            TraineeMatches matches,
            SettledEnrollments settled,
            OfficeClock clock,
            Event<SeatTakingBack> seatTakingBack,
            Event<SeatGivenUp> seatGivenUp) {
        this.enrollments = enrollments;
        this.courses = courses;
        this.trainees = trainees;
        this.matches = matches;
        this.settled = settled;
        this.clock = clock;
        this.seatTakingBack = seatTakingBack;
        this.seatGivenUp = seatGivenUp;
    }

    /**
     * Enrolls people in this order, each with the next trainee number and a free seat. The course row is locked, so two
     * officers cannot give out the same seat; a unique constraint stands behind it. Who is on the course already is refused;
     * whose seat was taken back gets the earlier number again.
     */
    public List<Enrollment> enroll(long courseId, List<Acceptance> accepted) {
        Course course = courses.lock(courseId);
        List<Integer> free = seatsFor(course, accepted);
        int number = enrollments.lastNumberOn(courseId);
        Map<Long, Enrollment> takenBack = enrollments.takenBackOn(courseId);
        Map<Person, Trainee> met =
                trainees.meet(accepted.stream().map(Acceptance::person).toList());
        refuseThoseOn(courseId, accepted, met);
        Set<Long> known = enrollments.knownAmong(
                met.values().stream().map(Trainee::standing).collect(Collectors.toSet()));
        List<Enrollment> enrolled = new ArrayList<>();
        List<Enrollment> added = new ArrayList<>();
        for (Acceptance person : accepted) {
            int seat = free.get(enrolled.size());
            Enrollment again = takenBack.get(person.applicationId());
            if (again == null) {
                number++;
                Enrollment one = new Enrollment(course, met.get(person.person()), number, seat, person);
                enrolled.add(one);
                added.add(one);
            } else {
                again.seatAgain(seat, person);
                enrolled.add(again);
            }
        }
        enrollments.persist(enrolled);
        matches.propose(added, known);
        return enrolled;
    }

    /** Refuses unless there are seats for all of these people now and nobody of exactly this name is on the course. */
    public void check(long courseId, List<Acceptance> accepted) {
        seatsFor(courses.lock(courseId), accepted);
        Map<Person, OnCourse> on = enrollments.namedOnCourse(courseId);
        String already = accepted.stream()
                .filter(one ->
                        on.containsKey(one.person()) && on.get(one.person()).applicationId() != one.applicationId())
                .map(one -> Messages.say(
                        "enrollment.who",
                        one.name().full(),
                        Integer.toString(on.get(one.person()).number())))
                .collect(Collectors.joining("、"));
        RuleViolation.unless(already.isEmpty(), null, "enrollment.alreadyOn", already);
    }

    private List<Integer> seatsFor(Course course, List<Acceptance> accepted) {
        RuleViolation.unless(settled.on(course.id()).isEmpty(), null, "enrollment.judged");
        Set<Integer> taken = enrollments.seatsTakenOn(course.id());
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
        return free;
    }

    /** Records that a person gave the seat up (受講辞退); refused once the person was judged. */
    public void cancel(Viewer by, long enrollmentId, String reason) {
        long courseId = enrollments.courseOf(enrollmentId);
        courses.lock(courseId);
        cancellable(courseId, enrollmentId).cancel(by, clock.now(), reason);
        seatGivenUp.fire(new SeatGivenUp(courseId));
    }

    /**
     * Records that a person gave the seat up for a substitute (交代), who is enrolled next as anybody is: the body keeps as many
     * seats as it had, so that nobody who waits comes in another order.
     */
    public void passOn(Viewer by, long enrollmentId, String reason) {
        long courseId = enrollments.courseOf(enrollmentId);
        courses.lock(courseId);
        cancellable(courseId, enrollmentId).passOn(by, clock.now(), reason);
    }

    private Enrollment cancellable(long courseId, long enrollmentId) {
        RuleViolation.unless(!settled.on(courseId).contains(enrollmentId), null, "enrollment.settled");
        return enrollments.require(enrollmentId);
    }

    /**
     * Takes back a seat that was given by mistake; refused once somebody was judged on the course, and by the features above
     * where something was kept of it already.
     */
    public void takeBack(Viewer by, long courseId, long applicationId, String reason) {
        courses.lock(courseId);
        RuleViolation.unless(settled.on(courseId).isEmpty(), null, "enrollment.judgedSince");
        Enrollment one = NotFound.orThrow(
                enrollments.ofApplication(courseId, applicationId), "Enrollment of application " + applicationId);
        seatTakingBack.fire(new SeatTakingBack(one.id()));
        one.takeBack(by, clock.now(), reason);
    }

    void on(@Observes CourseSeatsChanging changing) {
        int taken = enrollments.seatsTakenOn(changing.courseId()).size();
        RuleViolation.unless(changing.seats() >= taken, "seats", "enrollment.seatsTaken", String.valueOf(taken));
    }

    /** Nobody is on a course twice, by whatever name. */
    private void refuseThoseOn(long courseId, List<Acceptance> accepted, Map<Person, Trainee> met) {
        Map<Long, OnCourse> on = enrollments.onCourse(courseId);
        Map<Long, Acceptance> first = new HashMap<>();
        List<String> already = new ArrayList<>();
        for (Acceptance one : accepted) {
            long trainee = met.get(one.person()).standing().id();
            OnCourse other = on.get(trainee);
            if (other != null && other.applicationId() != one.applicationId()) {
                already.add(Messages.say("enrollment.who", one.name().full(), Integer.toString(other.number())));
            }
            Acceptance twin = first.putIfAbsent(trainee, one);
            RuleViolation.unless(
                    twin == null,
                    null,
                    "enrollment.twice",
                    one.name().full(),
                    twin == null ? "" : twin.name().full());
        }
        RuleViolation.unless(already.isEmpty(), null, "enrollment.alreadyOn", String.join("、", already));
    }

    /** A seat given by mistake is about to be taken back: who keeps something of the enrollment refuses. */
    public record SeatTakingBack(long enrollmentId) {}

    /** A seat of a course was given up, in the same transaction: who waits may come in another order now. */
    public record SeatGivenUp(long courseId) {}

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
