package org.tsunagi.course;

import jakarta.enterprise.event.Event;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Lesson.LessonChanging;
import org.tsunagi.course.SessionDay.SessionDayGrowing;
import org.tsunagi.course.SessionDay.SessionDayMoving;
import org.tsunagi.course.SessionDay.SessionDayReturned;

/** Plans what is taught on a day; a lesson with marks keeps its time and subject, it can only be called off. */
@Desk
public class LessonDesk {
    private final Subjects subjects;
    private final SessionDays days;
    private final Lessons lessons;
    private final ClosedCourses closed;
    private final Event<LessonChanging> changing;
    private final Event<SessionDayMoving> dayMoving;
    private final Event<SessionDayGrowing> dayGrowing;
    private final Event<SessionDayReturned> dayReturned;
    private final OfficeClock clock;

    LessonDesk(
            Subjects subjects,
            SessionDays days,
            Lessons lessons,
            ClosedCourses closed,
            Event<LessonChanging> changing,
            Event<SessionDayMoving> dayMoving,
            Event<SessionDayGrowing> dayGrowing,
            Event<SessionDayReturned> dayReturned,
            OfficeClock clock) {
        this.subjects = subjects;
        this.days = days;
        this.lessons = lessons;
        this.closed = closed;
        this.changing = changing;
        this.dayMoving = dayMoving;
        this.dayGrowing = dayGrowing;
        this.dayReturned = dayReturned;
        this.clock = clock;
    }

    /** Puts lessons on days of this session, all or none of them. */
    public void addAll(long sessionId, Map<Long, List<NewLesson>> byDay) {
        byDay.forEach((dayId, added) -> {
            NotFound.orThrow(
                    days.findByIdOptional(dayId).filter(day -> day.session().id() == sessionId), "day " + dayId);
            if (!added.isEmpty()) {
                put(lock(dayId, null), added);
            }
        });
    }

    /** Puts a lesson on a day that is not confirmed; lessons that are held on one day may not overlap. */
    public long add(long dayId, NewLesson lesson) {
        return put(lock(dayId, null), List.of(lesson)).get(0).id();
    }

    private List<Lesson> put(SessionDay day, List<NewLesson> wanted) {
        List<Lesson> onDay = new ArrayList<>(lessons.on(day));
        List<Lesson> added = new ArrayList<>();
        for (NewLesson lesson : wanted) {
            Subject subject = subject(day, lesson);
            refuseOverlap(onDay, null, lesson.startsAt(), lesson.endsAt(), "startsAt", "course.lesson.overlaps");
            Lesson next = new Lesson(day, subject, lesson);
            onDay.add(next);
            added.add(next);
        }
        dayGrowing.fire(new SessionDayGrowing(day.id()));
        lessons.persist(added);
        return added;
    }

    /** Corrects a lesson: the lecturer at any time, its time and subject while nobody is marked there. */
    public void change(long lessonId, NewLesson wanted, long version) {
        Lesson lesson = lessons.require(lessonId);
        SessionDay day = lock(lesson.day().id(), null);
        StaleForm.check(version, lesson.version());
        Subject subject = subject(day, wanted);
        if (!lesson.teaches(subject, wanted.startsAt(), wanted.endsAt())) {
            if (!lesson.isCancelled()) {
                refuseOverlap(day, lesson, wanted.startsAt(), wanted.endsAt(), "startsAt", "course.lesson.overlaps");
            }
            changing.fire(new LessonChanging(day.id(), lessonId));
        }
        lesson.change(subject, wanted);
    }

    /** Corrects lessons of one day together, so that two can change places: all or none of them. */
    public void correct(long dayId, List<LessonCorrection> wanted) {
        SessionDay day = lock(dayId, null);
        Map<Long, Lesson> kept = lessons.on(day).stream().collect(Collectors.toMap(Lesson::id, Function.identity()));
        List<Lesson> moved = new ArrayList<>();
        for (LessonCorrection one : wanted) {
            Lesson lesson = NotFound.orThrow(Optional.ofNullable(kept.get(one.lessonId())), "lesson " + one.lessonId());
            StaleForm.check(one.version(), lesson.version());
            at(one, () -> checkMove(day, lesson, one.lesson(), moved));
        }
        for (int i = 0; i < moved.size(); i++) {
            moved.get(i).standAside(i);
        }
        lessons.flush();
        wanted.forEach(
                one -> kept.get(one.lessonId()).change(kept.get(one.lessonId()).subject(), one.lesson()));
        for (LessonCorrection one : wanted) {
            at(one, () -> refuseOverlap(kept.values(), kept.get(one.lessonId()), one.lesson()));
        }
    }

    private void checkMove(SessionDay day, Lesson lesson, NewLesson wanted, List<Lesson> moved) {
        if (!lesson.teaches(subject(day, wanted), wanted.startsAt(), wanted.endsAt())) {
            changing.fire(new LessonChanging(day.id(), lesson.id()));
            moved.add(lesson);
        }
    }

    /** A refusal is said at the lesson's own fields. */
    private static void at(LessonCorrection one, Runnable check) {
        try {
            check.run();
        } catch (RuleViolation refused) {
            String field = refused.field();
            throw refused.at((field == null ? "startsAt" : field) + "-" + one.lessonId());
        }
    }

    private Subject subject(SessionDay day, NewLesson lesson) {
        Subject subject = subjects.require(lesson.subjectId());
        RuleViolation.unless(
                subject.fiscalYear().equals(day.session().fiscalYear()), "subject", "course.curriculum.otherYear");
        RuleViolation.unless(lesson.startsAt().isBefore(lesson.endsAt()), "endsAt", "course.lesson.endsBeforeStart");
        return subject;
    }

    /** @param but the lesson that is about to stand there itself */
    private void refuseOverlap(
            SessionDay day,
            @Nullable Lesson but,
            LocalTime from,
            LocalTime until,
            @Nullable String field,
            String sentence) {
        refuseOverlap(lessons.on(day), but, from, until, field, sentence);
    }

    private static void refuseOverlap(Collection<Lesson> onDay, Lesson moved, NewLesson to) {
        if (!moved.isCancelled()) {
            refuseOverlap(onDay, moved, to.startsAt(), to.endsAt(), "startsAt", "course.lesson.overlaps");
        }
    }

    private static void refuseOverlap(
            Collection<Lesson> onDay,
            @Nullable Lesson but,
            LocalTime from,
            LocalTime until,
            @Nullable String field,
            String sentence) {
        onDay.stream()
                .filter(other -> other != but && other.isHeldDuring(from, until))
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleViolation(
                            field,
                            sentence,
                            other.subject().title(),
                            JapaneseDate.clock(other.startsAt()),
                            JapaneseDate.clock(other.endsAt()));
                });
    }

    /** Takes a lesson at which nobody was marked off its day. */
    public void drop(long lessonId) {
        Lesson lesson = lessons.require(lessonId);
        SessionDay day = lock(lesson.day().id(), "lesson-" + lessonId);
        dayMoving.fire(new SessionDayMoving(day.id(), lessonId, "lesson-" + lessonId));
        lessons.delete(lesson);
    }

    /** Calls a lesson off (中止), even where people were marked; another one may stand at its time then. */
    public void cancel(Viewer by, long dayId, long lessonId, String reason) {
        Lesson lesson = lessons.requireOn(lock(dayId, null), lessonId);
        RuleViolation.unless(!lesson.isCancelled(), null, "course.alreadyCancelled");
        lesson.cancel(Act.of(by, clock.now()), reason);
    }

    /** Takes the cancellation back while its time is free; the marks that were there count again. */
    public void reinstate(long dayId, long lessonId) {
        SessionDay day = lock(dayId, null);
        Lesson lesson = lessons.requireOn(day, lessonId);
        refuseOverlap(day, lesson, lesson.startsAt(), lesson.endsAt(), null, "course.lesson.timeTaken");
        lesson.reinstate();
        dayReturned.fire(new SessionDayReturned(dayId));
    }

    /** @param field the button that was used, where a refusal is said */
    private SessionDay lock(long dayId, @Nullable String field) {
        SessionDay day = days.lock(dayId);
        closed.refuse(day.session(), field);
        return day;
    }

    /** A lesson that is to be otherwise than it was seen. */
    public record LessonCorrection(long lessonId, NewLesson lesson, long version) {}

    /** A lesson to be put on a day. */
    public record NewLesson(long subjectId, LocalTime startsAt, LocalTime endsAt, String lecturer) {}
}
