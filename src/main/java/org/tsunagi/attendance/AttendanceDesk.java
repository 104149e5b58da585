package org.tsunagi.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.Attendances.Expected;
import org.tsunagi.attendance.DayMark.Span;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Lesson;
import org.tsunagi.course.SessionDay;
import org.tsunagi.course.SessionDay.SessionDayGrowing;
import org.tsunagi.course.SessionDay.SessionDayMoving;
import org.tsunagi.course.SessionDay.SessionDayReturned;
import org.tsunagi.enrollment.EnrollmentDesk.SeatTakingBack;
import org.tsunagi.trainee.Trainee;

/** Keeps the roll-call of a day for all courses that share it. */
@ApplicationScoped
@Transactional
public class AttendanceDesk {
    private final Attendances attendances;
    private final OfficeClock clock;

    AttendanceDesk(Attendances attendances, OfficeClock clock) {
        this.attendances = attendances;
        this.clock = clock;
    }

    /** Marks everyone expected on the day and not yet marked as present; returns how many people that was. */
    public int markRestPresent(Viewer by, long dayId) {
        SessionDay day = attendances.lockDay(dayId);
        refuseBefore(day);
        Instant now = clock.now();
        List<Expected> unmarked = attendances.unmarkedOn(dayId);
        // One kind after the other, so that the inserts go out in batches.
        unmarked.forEach(one -> attendances.add(
                new AttendanceChange(one.traineeId(), one.lessonId(), null, LessonMark.PRESENT, null, by, now)));
        attendances.persist(unmarked.stream()
                .map(one -> new Attendance(
                        attendances.trainee(one.traineeId()), attendances.lesson(one.lessonId()), LessonMark.PRESENT)));
        return (int) unmarked.stream().map(Expected::traineeId).distinct().count();
    }

    /** Marks one person's whole day: what the clock says of each of its lessons, see {@link DayMark}. */
    public void mark(Viewer by, long dayId, long traineeId, MarkEntry entry) {
        SessionDay day = attendances.lockDay(dayId);
        refuseBefore(day);
        List<Lesson> lessons = expected(dayId, traineeId);
        enter(by, dayId, attendances.trainee(traineeId), lessons, lessons, entry);
    }

    /** Marks one person at one lesson of the day; the others of the day stay as they are. */
    public void markLesson(Viewer by, long dayId, long lessonId, long traineeId, MarkEntry entry) {
        SessionDay day = attendances.lockDay(dayId);
        refuseBefore(day);
        List<Lesson> lessons = expected(dayId, traineeId);
        Lesson lesson = NotFound.orThrow(
                lessons.stream().filter(one -> one.id() == lessonId).findFirst(),
                "trainee " + traineeId + " at lesson " + lessonId);
        enter(by, dayId, attendances.trainee(traineeId), lessons, List.of(lesson), entry);
    }

    /**
     * Takes back what was entered about one person on a day, as if nobody had been marked; on a confirmed day only with a
     * reason.
     *
     * @param seen the {@link RollCallLine#seen()} the officer looked at
     */
    public void clear(Viewer by, long dayId, long traineeId, @Nullable String reason, @Nullable String seen) {
        SessionDay day = attendances.lockDay(dayId);
        refuseBefore(day);
        List<Lesson> lessons = expected(dayId, traineeId);
        RuleViolation.unless(reason != null || !attendances.isConfirmed(dayId), "reason", "attendance.reasonMissing");
        Map<Long, Attendance> marks = marks(attendances.trainee(traineeId), dayId);
        RuleViolation.unless(!marks.isEmpty(), null, "attendance.nothingToClear");
        MarksSeen.refuseUnless(seen, seen(lessons, marks));
        Instant now = clock.now();
        marks.values().forEach(mark -> {
            attendances.add(new AttendanceChange(traineeId, mark.lesson().id(), mark.seen(), null, reason, by, now));
            attendances.delete(mark);
        });
    }

    /** Confirms a day's attendance; refused while someone expected has no mark. */
    public void confirm(Viewer by, long dayId) {
        SessionDay day = attendances.lockDay(dayId);
        refuseBefore(day);
        RuleViolation.unless(day.cancellationReason() == null, null, "attendance.dayCancelled");
        RuleViolation.unless(attendances.unmarkedOn(dayId).isEmpty(), null, "attendance.notAllMarked");
        if (!attendances.isConfirmed(dayId)) {
            attendances.add(new RollCall(day, by, clock.now()));
        }
    }

    void on(@Observes SessionDayMoving moving) {
        RuleViolation.unless(
                !attendances.anyEverOn(moving.dayId(), moving.lessonId()), moving.field(), "attendance.dayHasMarks");
        RuleViolation.unless(
                moving.lessonId() != null || !attendances.isConfirmed(moving.dayId()),
                moving.field(),
                "attendance.dayIsConfirmed");
    }

    /** Who stood unmarked at what was called off has to be marked before the day can be confirmed; afterwards it is too late. */
    void on(@Observes SessionDayReturned returned) {
        RuleViolation.unless(
                !attendances.isConfirmed(returned.dayId())
                        || attendances.unmarkedOn(returned.dayId()).isEmpty(),
                null,
                "attendance.unmarkedOnReturn");
    }

    /** A confirmed day stays as it was confirmed: what is added would leave everyone unmarked there. */
    void on(@Observes SessionDayGrowing growing) {
        if (attendances.isConfirmed(growing.dayId())) {
            String day = JapaneseDate.withWeekday(
                    attendances.lockDay(growing.dayId()).heldOn());
            throw new RuleViolation(null, "attendance.dayConfirmed", day);
        }
    }

    /** A seat at whose lessons the person was marked was used. */
    void on(@Observes SeatTakingBack taken) {
        RuleViolation.unless(!attendances.anyOf(taken.enrollmentId()), null, "attendance.seatHasMarks");
    }

    private List<Lesson> expected(long dayId, long traineeId) {
        List<Lesson> lessons = attendances.expectedOf(dayId, traineeId);
        if (lessons.isEmpty()) {
            throw new NotFound("trainee " + traineeId + " on day " + dayId);
        }
        return lessons;
    }

    private void refuseBefore(SessionDay day) {
        RuleViolation.unless(!day.heldOn().isAfter(clock.today()), null, "attendance.dayToCome");
    }

    /** Enters what differs from the marks until now; that they are those the officer saw matters only then. */
    private void enter(
            Viewer by, long dayId, Trainee trainee, List<Lesson> lessons, List<Lesson> marked, MarkEntry entry) {
        List<LessonMark> parts = entry.over(marked.stream()
                .map(one -> new Span(one.startsAt(), one.endsAt()))
                .toList());
        Map<Long, Attendance> before = marks(trainee, dayId);
        Map<Lesson, LessonMark> wanted = new LinkedHashMap<>();
        for (int i = 0; i < marked.size(); i++) {
            Attendance mark = before.get(marked.get(i).id());
            if (mark == null || !mark.seen().equals(parts.get(i))) {
                wanted.put(marked.get(i), parts.get(i));
            }
        }
        if (!wanted.isEmpty()) {
            MarksSeen.refuseUnless(entry.seen(), seen(lessons, before));
            Instant now = clock.now();
            wanted.forEach(
                    (lesson, part) -> record(by, now, trainee, lesson, before.get(lesson.id()), part, entry.reason()));
        }
    }

    /** One person's marks of a day by lesson. */
    private Map<Long, Attendance> marks(Trainee trainee, long dayId) {
        return attendances.of(trainee, dayId).stream()
                .collect(Collectors.toMap(mark -> mark.lesson().id(), Function.identity()));
    }

    private static String seen(List<Lesson> lessons, Map<Long, Attendance> marks) {
        return MarksSeen.of(
                lessons.stream().map(lesson -> marks.get(lesson.id())).map(AttendanceDesk::seen));
    }

    private static @Nullable LessonMark seen(@Nullable Attendance mark) {
        return mark == null ? null : mark.seen();
    }

    private void record(
            Viewer by,
            Instant now,
            Trainee trainee,
            Lesson lesson,
            @Nullable Attendance before,
            LessonMark after,
            @Nullable String reason) {
        attendances.add(new AttendanceChange(trainee.id(), lesson.id(), seen(before), after, reason, by, now));
        if (before == null) {
            attendances.persist(new Attendance(trainee, lesson, after));
        } else {
            before.change(after);
        }
    }
}
