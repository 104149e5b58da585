package org.tsunagi.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.DayReading.LessonSeen;
import org.tsunagi.attendance.RollCallLine.CourseSeat;
import org.tsunagi.attendance.RollCallSheet.DayHead;
import org.tsunagi.attendance.RollCallSheet.DayLesson;
import org.tsunagi.attendance.RollCalls.DayCount;
import org.tsunagi.attendance.RollCalls.DayCourse;
import org.tsunagi.attendance.RollCalls.Seen;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;

/** Reads who was present; people's names are for the officers only. */
@ApplicationScoped
public class AttendanceViews {
    private final Attendances attendances;
    private final RollCalls rollCalls;
    private final OfficeClock clock;

    AttendanceViews(Attendances attendances, RollCalls rollCalls, OfficeClock clock) {
        this.attendances = attendances;
        this.rollCalls = rollCalls;
        this.clock = clock;
    }

    /** Every mark that counts for these courses; for the judgement, so no viewer. */
    public List<CourseMark> marksOf(Collection<Long> courseIds) {
        return attendances.marksOf(courseIds);
    }

    /** Which days of each of these courses are not confirmed yet; a course without such days is missing. */
    public Map<Long, Set<Long>> unconfirmedDaysOf(Collection<Long> courseIds) {
        return rollCalls.unconfirmedDaysOf(courseIds);
    }

    /** Days until one to come, course by course: those after today, and those without a confirmed roll-call. */
    public List<Meeting> meetings(LocalDate until) {
        return rollCalls.meetings(clock.today(), until);
    }

    /** The day to confirm after this one: of its courses, over and not confirmed; one after it before one forgotten earlier. */
    public Optional<Long> nextToConfirm(long dayId) {
        return rollCalls.waitingBeside(dayId, clock.today()).stream().findFirst();
    }

    /** The courses that meet on this day and have each of their days confirmed. */
    public List<HeldCourse> heldWith(long dayId) {
        return rollCalls.heldWith(dayId);
    }

    /** Those of these days whose attendance is confirmed, or at which nobody is expected; one statement. */
    public Set<Long> settledAmong(Collection<Long> dayIds) {
        return dayIds.isEmpty() ? Set.of() : Set.copyOf(rollCalls.settledAmong(dayIds));
    }

    /** The days of a fiscal year on which something is taught that counts for a course, in order. */
    public List<DayLine> daysOf(Viewer viewer, FiscalYear year) {
        Map<Long, List<String>> courses = rollCalls.coursesOf(year).stream()
                .collect(Collectors.groupingBy(
                        DayCourse::dayId, Collectors.mapping(DayCourse::shortTitle, Collectors.toList())));
        Map<Long, Long> expected = byDay(rollCalls.expectedIn(year));
        Map<Long, Long> unmarked = byDay(rollCalls.unmarkedIn(year));
        return rollCalls.headsOf(year).stream()
                .map(day -> new DayLine(
                        day,
                        courses.getOrDefault(day.dayId(), List.of()),
                        expected.getOrDefault(day.dayId(), 0L),
                        unmarked.getOrDefault(day.dayId(), 0L),
                        day.isToCome(clock.today())))
                .toList();
    }

    /** The roll-call of a day; 404 for who may not see names of all courses. */
    public RollCallSheet rollCall(Viewer viewer, long dayId) {
        viewer.requireOfficer("roll-call");
        DayHead day = rollCalls.head(dayId);
        List<DayLesson> lessons = rollCalls.lessonsOn(dayId);
        Map<Long, DayReading> readings = readings(day, lessons, rollCalls.seenOn(dayId));
        Map<Long, List<CourseSeat>> people =
                rollCalls.seatsOn(dayId).stream().collect(Collectors.groupingBy(CourseSeat::traineeId));
        List<RollCallLine> lines = people.entrySet().stream()
                .filter(person -> readings.containsKey(person.getKey()))
                .map(person -> new RollCallLine(person.getValue(), readings.get(person.getKey())))
                .toList();
        List<DayCourse> courses = rollCalls.coursesOn(dayId);
        return new RollCallSheet(day, titles(courses), closed(courses), lessons, KanaRow.of(lines), clock.today());
    }

    /** One person's line in it; 404 for who is not expected on the day. */
    public MarkedLine line(Viewer viewer, long dayId, long traineeId) {
        return NotFound.orThrow(find(viewer, dayId, traineeId), "trainee " + traineeId + " on day " + dayId);
    }

    /** The same, empty for who is not expected; nothing is read of the others. */
    public Optional<MarkedLine> find(Viewer viewer, long dayId, long traineeId) {
        viewer.requireOfficer("roll-call");
        DayHead day = rollCalls.head(dayId);
        List<CourseSeat> seats = rollCalls.seatsOf(traineeId, dayId);
        DayReading reading = readings(day, rollCalls.lessonsOn(dayId), rollCalls.seenOf(traineeId, dayId))
                .get(traineeId);
        if (seats.isEmpty() || reading == null) {
            return Optional.empty();
        }
        List<DayCourse> courses = rollCalls.coursesOn(dayId);
        return Optional.of(
                new MarkedLine(day, titles(courses), closed(courses), clock.today(), new RollCallLine(seats, reading)));
    }

    /** How far it is, without a name. */
    public RollCallStand stand(Viewer viewer, long dayId) {
        viewer.requireOfficer("roll-call");
        DayHead day = rollCalls.head(dayId);
        List<DayCourse> courses = rollCalls.coursesOn(dayId);
        return new RollCallStand(
                day,
                titles(courses),
                closed(courses),
                clock.today(),
                DayTally.of(readings(day, rollCalls.lessonsOn(dayId), rollCalls.seenOn(dayId))
                        .values()));
    }

    private Map<Long, DayReading> readings(DayHead day, List<DayLesson> lessons, List<Seen> marks) {
        Map<Long, Map<Long, Seen>> people = marks.stream()
                .collect(Collectors.groupingBy(Seen::traineeId, Collectors.toMap(Seen::lessonId, Function.identity())));
        Set<Long> changed = day.confirmedAt() == null
                ? Set.of()
                : Set.copyOf(rollCalls.changedSince(day.confirmedAt(), day.dayId()));
        Map<Long, DayReading> readings = new HashMap<>();
        people.forEach((person, seen) -> readings.put(
                person,
                new DayReading(
                        lessons.stream()
                                .filter(lesson -> seen.containsKey(lesson.lessonId()))
                                .map(lesson -> new LessonSeen(
                                        lesson, seen.get(lesson.lessonId()).mark()))
                                .toList(),
                        changed.contains(person))));
        return readings;
    }

    private static List<String> titles(List<DayCourse> courses) {
        return courses.stream().map(DayCourse::shortTitle).toList();
    }

    private static List<String> closed(List<DayCourse> courses) {
        return titles(courses.stream().filter(DayCourse::closed).toList());
    }

    /** What happened to one person's marks of a day, the latest first. */
    public List<ChangeLine> changesOf(Viewer viewer, long dayId, long traineeId) {
        viewer.requireOfficer("roll-call");
        return rollCalls.changesOf(traineeId, dayId);
    }

    private static Map<Long, Long> byDay(List<DayCount> counts) {
        return counts.stream().collect(Collectors.toMap(DayCount::dayId, DayCount::people));
    }

    /**
     * A day in the list of a fiscal year's days; people are counted once, however many courses they are on (実人数).
     *
     * @param courses short titles of the courses that share it
     * @param toCome whether nobody can be marked yet
     */
    public record DayLine(DayHead day, List<String> courses, long expected, long unmarked, boolean toCome) {
        /** People whose every lesson of the day is marked. */
        public long marked() {
            return expected - unmarked;
        }
    }

    /** A change of a mark as the history shows it; {@code from} is null for an entry, {@code to} for one taken back. */
    public record ChangeLine(
            Instant at,
            String by,
            String subject,
            @Nullable LessonMark from,
            @Nullable LessonMark to,
            @Nullable String reason) {

        /** Whether it was made after the day had been confirmed. */
        public boolean isAfter(DayHead day) {
            return day.confirmedAt() != null && at.isAfter(day.confirmedAt());
        }
    }

    /**
     * One course on one day.
     *
     * @param course its short title
     * @param people on the course now
     */
    public record Meeting(
            long dayId, LocalDate heldOn, String session, String venue, long courseId, String course, long people) {}

    /** A course whose every day is confirmed, by its short title. */
    public record HeldCourse(long courseId, String course) {}

    /** One mark as a course reads it. */
    public record CourseMark(long enrollmentId, long lessonId, LessonMark mark) {}
}
