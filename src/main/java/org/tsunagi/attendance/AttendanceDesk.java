package org.tsunagi.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Lesson;
import org.tsunagi.course.SessionDay;
import org.tsunagi.course.SessionDayMoving;
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
        Trainee trainee = attendances.trainee(traineeId);
        Map<Long, Attendance> before = attendances.of(trainee, dayId).stream()
                .collect(Collectors.toMap(a -> a.lesson().id(), Function.identity()));
        List<DayMark.LessonPart> parts = new DayMark(entry.mark(), entry.minutes()).over(lengths);
        Instant now = clock.now();
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i);
            DayMark.LessonPart part = parts.get(i);
            MarkEntry here = new MarkEntry(part.mark(), part.minutesMissed(), entry.reason());
            record(by, now, trainee, lesson, before.get(lesson.id()), here);
        }
    }

    /** Marks one person at one lesson, without a reason. */
    public void markLesson(Viewer by, long lessonId, long traineeId, Mark mark, int minutes) {
        markLesson(by, lessonId, traineeId, MarkEntry.of(mark, minutes));
    }

    /** Marks one person at one lesson; the others of the day stay as they are. */
    public void markLesson(Viewer by, long lessonId, long traineeId, MarkEntry entry) {
        SessionDay day = attendances.lockDay(attendances.dayOf(lessonId));
        refuseBefore(day);
        Lesson lesson = NotFound.orThrow(
                expected(day.id(), traineeId).stream()
                        .filter(one -> one.id() == lessonId)
                        .findFirst(),
                "trainee " + traineeId + " at lesson " + lessonId);
        entry.refuseUnless(lesson.minutes());
        Trainee trainee = attendances.trainee(traineeId);
        record(by, clock.now(), trainee, lesson, attendances.at(trainee, lesson).orElse(null), entry);
    }

    /** Confirms a day's attendance; refused while someone expected has no mark. */
    public void confirm(Viewer by, long dayId) {
        SessionDay day = attendances.lockDay(dayId);
        refuseBefore(day);
        RuleViolation.unless(attendances.unmarkedOn(dayId).isEmpty(), null, "attendance.notAllMarked");
        if (!attendances.isConfirmed(dayId)) {
            attendances.add(new RollCall(day, by, clock.now()));
        }
    }

    void on(@Observes SessionDayMoving moving) {
        RuleViolation.unless(!attendances.anyOn(moving.dayId()), "day", "attendance.dayHasMarks");
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

    private void record(
            Viewer by, Instant now, Trainee trainee, Lesson lesson, @Nullable Attendance before, MarkEntry entry) {
        if (before != null && before.is(entry.mark(), entry.minutes())) {
            return;
        }
        attendances.add(new AttendanceChange(trainee.id(), lesson.id(), before, entry, by, now));
        if (before == null) {
            attendances.persist(new Attendance(trainee, lesson, entry.mark(), entry.minutes()));
        } else {
            before.change(entry.mark(), entry.minutes());
        }
    }
}
