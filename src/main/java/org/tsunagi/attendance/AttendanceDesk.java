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
        List<Expected> unmarked = attendances.unmarkedOn(dayId);
        unmarked.forEach(expected -> record(by, now, expected.trainee(), expected.lesson(), null, Mark.PRESENT, 0));
        return (int) unmarked.stream()
                .map(expected -> expected.trainee().id())
                .distinct()
                .count();
    }

    /**
     * Marks one person's whole day.
     *
     * @param minutes how late, or how early gone; 1 or more for these two marks, ignored otherwise
     */
    public void mark(Viewer by, long dayId, long traineeId, Mark mark, int minutes) {
        SessionDay day = attendances.lockDay(dayId);
        refuseBefore(day);
        List<Lesson> lessons = attendances.expectedOf(dayId, traineeId);
        if (lessons.isEmpty()) {
            throw new NotFound("trainee " + traineeId + " on day " + dayId);
        }
        refuseMinutes(mark, minutes, lessons.stream().mapToInt(Lesson::minutes).sum());
        Trainee trainee = attendances.trainee(traineeId);
        Map<Long, Attendance> before = attendances.of(trainee, dayId).stream()
                .collect(Collectors.toMap(a -> a.lesson().id(), Function.identity()));
        List<DayMark.LessonPart> parts = new DayMark(mark, minutes)
                .over(lessons.stream().map(Lesson::minutes).toList());
        Instant now = clock.now();
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i);
            DayMark.LessonPart part = parts.get(i);
            record(by, now, trainee, lesson, before.get(lesson.id()), part.mark(), part.minutesMissed());
        }
    }

    /**
     * Marks one person at one lesson.
     *
     * @param minutes how late, or how early gone; 1 or more for these two marks, ignored otherwise
     */
    public void markLesson(Viewer by, long lessonId, long traineeId, Mark mark, int minutes) {
        SessionDay day = attendances.lockDay(attendances.dayOf(lessonId));
        refuseBefore(day);
        Lesson lesson = NotFound.orThrow(
                attendances.expectedOf(day.id(), traineeId).stream()
                        .filter(one -> one.id() == lessonId)
                        .findFirst(),
                "trainee " + traineeId + " at lesson " + lessonId);
        refuseMinutes(mark, minutes, lesson.minutes());
        Trainee trainee = attendances.trainee(traineeId);
        Attendance before = attendances.at(trainee, lesson).orElse(null);
        record(by, clock.now(), trainee, lesson, before, mark, mark.hasMinutes() ? minutes : 0);
    }

    /** Confirms a day's attendance; refused while someone expected has no mark. */
    public void confirm(Viewer by, long dayId) {
        SessionDay day = attendances.lockDay(dayId);
        int unmarked = attendances.unmarkedOn(dayId).size();
        RuleViolation.unless(unmarked == 0, null, "attendance.notAllMarked");
        if (!attendances.isConfirmed(dayId)) {
            attendances.add(new RollCall(day, by, clock.now()));
        }
    }

    void on(@Observes SessionDayMoving moving) {
        RuleViolation.unless(!attendances.anyOn(moving.dayId()), "day", "attendance.dayHasMarks");
    }

    private void refuseBefore(SessionDay day) {
        RuleViolation.unless(!day.heldOn().isAfter(clock.today()), null, "attendance.dayToCome");
    }

    private static void refuseMinutes(Mark mark, int minutes, int taught) {
        RuleViolation.unless(!mark.hasMinutes() || minutes > 0, "minutes", "attendance.minutesMissing");
        RuleViolation.unless(
                !mark.hasMinutes() || minutes < taught, "minutes", "attendance.tooManyMinutes", String.valueOf(taught));
    }

    private void record(
            Viewer by,
            Instant now,
            Trainee trainee,
            Lesson lesson,
            @Nullable Attendance before,
            Mark mark,
            int minutes) {
        if (before != null && before.is(mark, minutes)) {
            return;
        }
        attendances.add(new AttendanceChange(trainee.id(), lesson.id(), before, mark, minutes, by, now));
        if (before == null) {
            attendances.persist(new Attendance(trainee, lesson, mark, minutes));
        } else {
            before.change(mark, minutes);
        }
    }
}
