package org.tsunagi.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.Attendances.Expected;
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
        MarkEntry present = MarkEntry.of(Mark.PRESENT, 0);
        List<Expected> unmarked = attendances.unmarkedOn(dayId);
        // One kind after the other, so that the inserts go out in batches.
        unmarked.forEach(
                one -> attendances.add(new AttendanceChange(one.traineeId(), one.lessonId(), null, present, by, now)));
        attendances.persist(unmarked.stream()
                .map(one -> new Attendance(
                        attendances.trainee(one.traineeId()), attendances.lesson(one.lessonId()), Mark.PRESENT, 0)));
        return (int) unmarked.stream().map(Expected::traineeId).distinct().count();
    }

    /** Marks one person's whole day, without a reason. */
    public void mark(Viewer by, long dayId, long traineeId, Mark mark, int minutes) {
        mark(by, dayId, traineeId, MarkEntry.of(mark, minutes));
    }

    /** Marks one person's whole day: the minutes are spread over its lessons as {@link DayMark} says. */
    public void mark(Viewer by, long dayId, long traineeId, MarkEntry entry) {
        SessionDay day = attendances.lockDay(dayId);
        refuseBefore(day);
        List<Lesson> lessons = expected(dayId, traineeId);
        List<Integer> lengths = lessons.stream().map(Lesson::minutes).toList();
        entry.refuseUnless(lengths.stream().mapToInt(Integer::intValue).sum());
        List<DayMark.LessonPart> parts = new DayMark(entry.mark(), entry.minutes()).over(lengths);
        Map<Lesson, MarkEntry> wanted = new LinkedHashMap<>();
        for (int i = 0; i < lessons.size(); i++) {
            wanted.put(lessons.get(i), entry.with(parts.get(i)));
        }
        enter(by, dayId, attendances.trainee(traineeId), lessons, wanted, entry);
    }

    /** Marks one person at one lesson, without a reason. */
    public void markLesson(Viewer by, long lessonId, long traineeId, Mark mark, int minutes) {
        markLesson(by, attendances.dayOf(lessonId), lessonId, traineeId, MarkEntry.of(mark, minutes));
    }

    /** Marks one person at one lesson of the day; the others of the day stay as they are. */
    public void markLesson(Viewer by, long dayId, long lessonId, long traineeId, MarkEntry entry) {
        SessionDay day = attendances.lockDay(dayId);
        refuseBefore(day);
        List<Lesson> lessons = expected(dayId, traineeId);
        Lesson lesson = NotFound.orThrow(
                lessons.stream().filter(one -> one.id() == lessonId).findFirst(),
                "trainee " + traineeId + " at lesson " + lessonId);
        entry.refuseUnless(lesson.minutes());
        enter(by, dayId, attendances.trainee(traineeId), lessons, new HashMap<>(Map.of(lesson, entry)), entry);
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
            Viewer by,
            long dayId,
            Trainee trainee,
            List<Lesson> lessons,
            Map<Lesson, MarkEntry> wanted,
            MarkEntry entry) {
        Map<Long, Attendance> before = attendances.of(trainee, dayId).stream()
                .collect(Collectors.toMap(mark -> mark.lesson().id(), Function.identity()));
        wanted.entrySet().removeIf(one -> {
            Attendance mark = before.get(one.getKey().id());
            return mark != null && mark.is(one.getValue().mark(), one.getValue().minutes());
        });
        if (!wanted.isEmpty()) {
            entry.refuseUnlessSeen(MarksSeen.of(lessons.stream(), lesson -> letters(before.get(lesson.id()))));
            Instant now = clock.now();
            wanted.forEach((lesson, mark) -> record(by, now, trainee, lesson, before.get(lesson.id()), mark));
        }
    }

    private static String letters(@Nullable Attendance mark) {
        return mark == null ? MarksSeen.letters(null, 0) : MarksSeen.letters(mark.mark(), mark.minutesMissed());
    }

    private void record(
            Viewer by, Instant now, Trainee trainee, Lesson lesson, @Nullable Attendance before, MarkEntry entry) {
        attendances.add(new AttendanceChange(trainee.id(), lesson.id(), before, entry, by, now));
        if (before == null) {
            attendances.persist(new Attendance(trainee, lesson, entry.mark(), entry.minutes()));
        } else {
            before.change(entry.mark(), entry.minutes());
        }
    }
}
