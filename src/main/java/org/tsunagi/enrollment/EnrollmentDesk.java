package org.tsunagi.enrollment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Course;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.course.CourseDesk.CourseSeatsChanging;
import org.tsunagi.course.Program.Route;
import org.tsunagi.enrollment.Enrollment.ProfessionsCorrected;
import org.tsunagi.enrollment.EnrollmentChange.Part;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.Municipality;
import org.tsunagi.masters.Municipality.MunicipalityRemoving;
import org.tsunagi.masters.NominatingBody;
import org.tsunagi.masters.NominatingBody.NominatingBodyRemoving;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.Profession;
import org.tsunagi.masters.Profession.ProfessionRemoving;
import org.tsunagi.masters.ProfessionViews;
import org.tsunagi.trainee.Trainee;
import org.tsunagi.trainee.Trainee.NameCorrected;
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
    private final MastersViews masters;
    private final ProfessionViews professions;
    private final NominatingBodyViews bodies;
    private final OfficeClock clock;
    private final Event<ProfessionsCorrected> professionsCorrected;
    private final Event<SeatTakingBack> seatTakingBack;

    EnrollmentDesk(
            Enrollments enrollments,
            CourseDesk courses,
            TraineeDesk trainees,
            SettledEnrollments settled,
            MastersViews masters,
            ProfessionViews professions,
            NominatingBodyViews bodies,
            OfficeClock clock,
            Event<ProfessionsCorrected> professionsCorrected,
            Event<SeatTakingBack> seatTakingBack) {
        this.enrollments = enrollments;
        this.courses = courses;
        this.trainees = trainees;
        this.settled = settled;
        this.masters = masters;
        this.professions = professions;
        this.bodies = bodies;
        this.clock = clock;
        this.professionsCorrected = professionsCorrected;
        this.seatTakingBack = seatTakingBack;
    }

    /**
     * Enrolls people in this order, each with the next trainee number and a free seat. The course row is locked, so two
     * officers cannot give out the same seat; a unique constraint stands behind it. Who is on the course already is refused;
     * whose seat was taken back gets the earlier number again.
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
        int number = enrollments.lastNumberOn(courseId);
        Map<Long, Enrollment> takenBack = enrollments.takenBackOn(courseId);
        Map<Person, Trainee> met =
                trainees.meet(accepted.stream().map(Acceptance::person).toList());
        List<Enrollment> enrolled = new ArrayList<>();
        for (Acceptance person : accepted) {
            int seat = free.get(enrolled.size());
            Enrollment again = takenBack.get(person.applicationId());
            if (again == null) {
                number++;
                enrolled.add(new Enrollment(course, met.get(person.person()), number, seat, person));
            } else {
                again.seatAgain(seat, person);
                enrolled.add(again);
            }
        }
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

    /** Corrects the particulars as accepted, with the reason; each is kept with what it was. */
    public void correct(Viewer by, long enrollmentId, Correction wanted, String reason, long version) {
        courses.lock(enrollments.courseOf(enrollmentId));
        Enrollment one = enrollments.require(enrollmentId);
        StaleForm.check(version, one.version());
        RuleViolation.unless(
                wanted.bodyId() != null || one.course().program().route() == Route.DIRECT,
                "bodyId",
                "enrollment.bodyMissing");
        Map<Part, String> before = words(one);
        one.correct(
                wanted.employer(),
                wanted.bodyId() == null ? null : bodies.body(wanted.bodyId()),
                wanted.municipalityId() == null ? null : masters.municipality(wanted.municipalityId()),
                professions.among(wanted.professionIds()));
        Map<Part, String> after = words(one);
        RuleViolation.unless(wanted.withCompletion() || !after.equals(before), null, "enrollment.nothingCorrected");
        Act act = Act.of(by, clock.now());
        before.forEach((part, was) -> {
            if (!was.equals(after.get(part))) {
                enrollments.add(new EnrollmentChange(one, part, was, after.get(part), act, reason));
            }
        });
        if (wanted.withCompletion()) {
            ProfessionsCorrected news = new ProfessionsCorrected(enrollmentId, one.professions());
            professionsCorrected.fire(news);
            news.before()
                    .ifPresent(was -> enrollments.add(
                            new EnrollmentChange(one, Part.COMPLETION, was, after.get(Part.PROFESSIONS), act, reason)));
        }
    }

    void on(@Observes NameCorrected corrected) {
        Trainee trainee = corrected.trainee();
        enrollments.of(trainee).forEach(one -> one.rename(trainee.name()));
    }

    private static Map<Part, String> words(Enrollment one) {
        Map<Part, String> words = new EnumMap<>(Part.class);
        words.put(Part.EMPLOYER, one.employer());
        words.put(Part.BODY, one.body().map(NominatingBody::name).orElse(""));
        words.put(Part.MUNICIPALITY, one.municipality().map(Municipality::name).orElse(""));
        words.put(Part.PROFESSIONS, one.professionWords());
        return words;
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

    /** A seat given by mistake is about to be taken back: who keeps something of the enrollment refuses. */
    public record SeatTakingBack(long enrollmentId) {}

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

    /**
     * The particulars of an enrollment as they should be.
     *
     * @param bodyId the nominating body; null for a direct application
     * @param municipalityId the municipality the person counts for, if any
     * @param withCompletion whether the professions kept with the completion become these too
     */
    public record Correction(
            String employer,
            @Nullable Long bodyId,
            @Nullable Long municipalityId,
            Set<Long> professionIds,
            boolean withCompletion) {}

    void on(@Observes NominatingBodyRemoving body) {
        body.removal().hangs(enrollments.countOfBody(body.bodyId()), "enrollment.hanging.ofBody");
    }

    void on(@Observes MunicipalityRemoving municipality) {
        municipality
                .removal()
                .hangs(
                        enrollments.countOfMunicipality(municipality.municipalityId()),
                        "enrollment.hanging.ofMunicipality");
    }

    void on(@Observes ProfessionRemoving profession) {
        profession
                .removal()
                .hangs(enrollments.countWithProfession(profession.professionId()), "enrollment.hanging.ofProfession");
    }
}
