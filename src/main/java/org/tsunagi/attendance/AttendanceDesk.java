package org.tsunagi.attendance;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.Attendances.Expected;
import org.tsunagi.attendance.DayMark.Span;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Lesson;
import org.tsunagi.course.SessionDay;
import org.tsunagi.trainee.Trainee;

/** Keeps the roll-call of a day for all courses that share it. */
@Desk
public class AttendanceDesk {
    /** A refusal names this many people and counts the others. */
    private static final int NAMED = 3;

    private final Attendances attendances;
    private final OfficeClock clock;

    AttendanceDesk(Attendances attendances, OfficeClock clock) {
        this.attendances = attendances;
        this.clock = clock;
    }

    /** Marks everyone expected on the day and not yet marked as present, without a page that showed who they are. */
    public int markRestPresent(Viewer by, long dayId) {
        return markRestPresent(by, dayId, null);
    }

    /**
     * Marks everyone expected on the day and not yet marked as present; returns how many people that was. Those whom a
     * colleague marked meanwhile keep that mark and are simply fewer; refused when the rest holds a person or a lesson that
     * the page did not show as unmarked, for nobody is present unseen.
     *
     * @param seen what the page showed; null when nobody looked at one
     */
    public int markRestPresent(Viewer by, long dayId, @Nullable RestSeen seen) {
        SessionDay day = attendances.lockDay(dayId);
        refuseBefore(day);
        Instant now = clock.now();
        List<Expected> unmarked = attendances.unmarkedOpenOn(dayId);
        RuleViolation.unless(
                !unmarked.isEmpty() || attendances.unmarkedOn(dayId).isEmpty(), null, "attendance.closed");
        if (seen != null) {
            refuseUnseen(unmarked.stream().filter(one -> !seen.shows(one)).toList());
        }
        // One kind after the other, so that the inserts go out in batches.
        unmarked.forEach(one -> attendances.add(
                new AttendanceChange(one.traineeId(), one.lessonId(), null, LessonMark.PRESENT, null, by, now)));
        attendances.persist(unmarked.stream()
                .map(one -> new Attendance(
                        attendances.trainee(one.traineeId()), attendances.lesson(one.lessonId()), LessonMark.PRESENT)));
        return (int) unmarked.stream().map(Expected::traineeId).distinct().count();
    }

    private void refuseUnseen(List<Expected> unseen) {
        List<Long> people =
                unseen.stream().map(Expected::traineeId).distinct().sorted().toList();
        RuleViolation.unless(
                people.isEmpty(),
                null,
                "attendance.restGrew",
                people.stream()
                        .limit(NAMED)
                        .map(id -> attendances.trainee(id).name().full())
                        .collect(Collectors.joining("、")),
                people.size());
    }

    /** Marks one person's whole day: what the clock says of each lesson of an open course, see {@link DayMark}. */
    public void mark(Viewer by, long dayId, long traineeId, MarkEntry entry) {
        SessionDay day = attendances.lockDay(dayId);
        refuseBefore(day);
        Map<Lesson, Boolean> lessons = expected(dayId, traineeId);
        List<Lesson> open = lessons.keySet().stream().filter(lessons::get).toList();
        RuleViolation.unless(!open.isEmpty(), null, "attendance.closed");
        enter(by, day, attendances.trainee(traineeId), List.copyOf(lessons.keySet()), open, entry);
    }

    /** Marks one person at one lesson of the day; the others of the day stay as they are. */
    public void markLesson(Viewer by, long dayId, long lessonId, long traineeId, MarkEntry entry) {
        SessionDay day = attendances.lockDay(dayId);
        refuseBefore(day);
        Map<Lesson, Boolean> lessons = expected(dayId, traineeId);
        Lesson lesson = NotFound.orThrow(
                lessons.keySet().stream().filter(one -> one.id() == lessonId).findFirst(),
                "trainee " + traineeId + " at lesson " + lessonId);
        RuleViolation.unless(lessons.get(lesson), null, "attendance.closed");
        enter(by, day, attendances.trainee(traineeId), List.copyOf(lessons.keySet()), List.of(lesson), entry);
    }

    /**
     * Takes back what was entered about one person at the day's lessons of open courses, as if nobody had been marked; on a
     * confirmed day, and once the day is over, only with a reason.
     *
     * @param seen the {@link RollCallLine#seen()} the officer looked at
     */
    public void clear(Viewer by, long dayId, long traineeId, @Nullable String reason, @Nullable String seen) {
        SessionDay day = attendances.lockDay(dayId);
        refuseBefore(day);
        Map<Lesson, Boolean> lessons = expected(dayId, traineeId);
        List<Lesson> all = List.copyOf(lessons.keySet());
        Map<Long, Attendance> marks = marks(attendances.trainee(traineeId), dayId, all);
        RuleViolation.unless(!marks.isEmpty(), null, "attendance.nothingToClear");
        MarksSeen.refuseUnless(seen, seen(all, marks));
        List<Attendance> open = all.stream()
                .filter(lessons::get)
                .map(lesson -> marks.get(lesson.id()))
                .filter(Objects::nonNull)
                .toList();
        RuleViolation.unless(!open.isEmpty(), null, "attendance.closed");
        refuseLaterWithout(reason, day);
        Instant now = clock.now();
        open.forEach(mark -> {
            attendances.add(new AttendanceChange(traineeId, mark.lesson().id(), mark.seen(), null, reason, by, now));
            attendances.delete(mark);
        });
    }

    /** Confirms a day's attendance; refused while someone expected has no mark, and where nobody is expected at all. */
    public void confirm(Viewer by, long dayId) {
        SessionDay day = attendances.lockDay(dayId);
        refuseBefore(day);
        RuleViolation.unless(day.cancellationReason() == null, null, "attendance.dayCancelled");
        RuleViolation.unless(attendances.anyoneExpectedOn(dayId), null, "attendance.nobodyExpected");
        RuleViolation.unless(attendances.unmarkedOn(dayId).isEmpty(), null, "attendance.notAllMarked");
        if (!attendances.isConfirmed(dayId)) {
            attendances.add(new RollCall(day, by, clock.now()));
        }
    }

    /** The lessons at which somebody is expected, in order, and of each whether it counts for an open course. */
    private Map<Lesson, Boolean> expected(long dayId, long traineeId) {
        Map<Lesson, Boolean> lessons = new LinkedHashMap<>();
        attendances.expectedOf(dayId, traineeId).forEach((lesson, open) -> lessons.put(lesson, open.contains(true)));
        RuleViolation.unless(!lessons.isEmpty(), null, "attendance.notExpected");
        return lessons;
    }

    private void refuseBefore(SessionDay day) {
        RuleViolation.unless(!day.heldOn().isAfter(clock.today()), null, "attendance.dayToCome");
    }

    /** What was entered is changed once the day is confirmed or over only with a reason; a first entry needs none. */
    private void refuseLaterWithout(@Nullable String reason, SessionDay day) {
        RuleViolation.unless(
                reason != null || !(day.heldOn().isBefore(clock.today()) || attendances.isConfirmed(day.id())),
                "reason",
                "attendance.reasonMissing");
    }

    /** Enters what differs from the marks until now; that they are those the officer saw matters only then. */
    private void enter(
            Viewer by, SessionDay day, Trainee trainee, List<Lesson> lessons, List<Lesson> marked, MarkEntry entry) {
        List<LessonMark> parts = entry.over(marked.stream()
                .map(one -> new Span(one.startsAt(), one.endsAt()))
                .toList());
        Map<Long, Attendance> before = marks(trainee, day.id(), lessons);
        Map<Lesson, LessonMark> wanted = new LinkedHashMap<>();
        for (int i = 0; i < marked.size(); i++) {
            Attendance mark = before.get(marked.get(i).id());
            if (mark == null || !mark.seen().equals(parts.get(i))) {
                wanted.put(marked.get(i), parts.get(i));
            }
        }
        if (!wanted.isEmpty()) {
            MarksSeen.refuseUnless(entry.seen(), seen(lessons, before));
            if (wanted.keySet().stream().anyMatch(lesson -> before.containsKey(lesson.id()))) {
                refuseLaterWithout(entry.reason(), day);
            }
            Instant now = clock.now();
            wanted.forEach(
                    (lesson, part) -> record(by, now, trainee, lesson, before.get(lesson.id()), part, entry.reason()));
        }
    }

    /** One person's marks at these lessons of a day; those of a lesson called off are left alone. */
    private Map<Long, Attendance> marks(Trainee trainee, long dayId, List<Lesson> lessons) {
        Set<Long> counting = lessons.stream().map(Lesson::id).collect(Collectors.toSet());
        return attendances.of(trainee, dayId).stream()
                .filter(mark -> counting.contains(mark.lesson().id()))
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
