package org.tsunagi.course;

import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Removal;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.SessionDay.SessionDayGrowing;
import org.tsunagi.course.SessionDay.SessionDayMoving;
import org.tsunagi.course.SessionDay.SessionDayReturned;
import org.tsunagi.course.TrainingSession.Delivery;

/** Plans training sessions and their days; a day with marks is never moved or dropped, only called off. */
@Desk
public class TimetableDesk {
    private final Courses courses;
    private final TrainingSessions sessions;
    private final SessionDays days;
    private final Lessons lessons;
    private final ClosedCourses closed;
    private final Event<SessionDayMoving> dayMoving;
    private final Event<SessionDayGrowing> dayGrowing;
    private final Event<SessionDayReturned> dayReturned;
    private final OfficeClock clock;

    TimetableDesk(
            Courses courses,
            TrainingSessions sessions,
            SessionDays days,
            Lessons lessons,
            ClosedCourses closed,
            Event<SessionDayMoving> dayMoving,
            Event<SessionDayGrowing> dayGrowing,
            Event<SessionDayReturned> dayReturned,
            OfficeClock clock) {
        this.courses = courses;
        this.sessions = sessions;
        this.days = days;
        this.lessons = lessons;
        this.closed = closed;
        this.dayMoving = dayMoving;
        this.dayGrowing = dayGrowing;
        this.dayReturned = dayReturned;
        this.clock = clock;
    }

    /** The same form sent twice gives the same session. */
    public long plan(NewTrainingSession session, SubmissionKey key) {
        return plan(session, List.of(), key);
    }

    /** The same with its days. */
    public long plan(NewTrainingSession session, List<LocalDate> heldOn, SubmissionKey key) {
        Optional<TrainingSession> already = sessions.sent(key);
        if (already.isPresent()) {
            return already.get().id();
        }
        Set<Course> sharing = coursesOf(session);
        closed.refuse(sharing, "courses");
        TrainingSession planned = new TrainingSession(session, sharing);
        planned.sentBy(key);
        sessions.persist(planned);
        heldOn.forEach(day -> addDay(planned, day, "days"));
        return planned.id();
    }

    /** Changes a session; a course leaves it while its days hold no marks, and joins it while none is confirmed. */
    public void change(long sessionId, NewTrainingSession session, long version) {
        TrainingSession kept = sessions.require(sessionId);
        StaleForm.check(version, kept.version());
        courses.lockSharing(sessionId, session.courseIds());
        Set<Course> sharing = coursesOf(session);
        closed.refuse(kept, null);
        closed.refuse(sharing, "courses");
        boolean leaving = !sharing.containsAll(kept.courses());
        boolean joining = !kept.courses().containsAll(sharing);
        List<SessionDay> touched = leaving || joining ? days.lockOfSession(sessionId) : List.of();
        for (SessionDay day : touched) {
            if (leaving) {
                dayMoving.fire(new SessionDayMoving(day.id(), null, "courses"));
            }
            if (joining) {
                dayGrowing.fire(new SessionDayGrowing(day.id()));
            }
        }
        kept.change(session, sharing);
    }

    /** Removes a session planned by mistake, while it has no days. */
    public void remove(long sessionId) {
        TrainingSession session = sessions.require(sessionId);
        new Removal()
                .hangs(days.lockOfSession(sessionId).size(), "course.hanging.days")
                .refuseUnlessFree(session.title());
        sessions.delete(session);
    }

    /** Locks them, so that none is closed meanwhile. */
    private Set<Course> coursesOf(NewTrainingSession session) {
        RuleViolation.unless(!session.courseIds().isEmpty(), "courses", "course.session.noCourse");
        Set<Course> sharing = new HashSet<>(courses.lockAmong(session.courseIds()));
        RuleViolation.unless(
                sharing.size() == session.courseIds().size()
                        && sharing.stream().allMatch(c -> c.fiscalYear().equals(session.fiscalYear())),
                "courses",
                "course.session.otherYear");
        return sharing;
    }

    /** Adds a day to a session; it must lie in the session's fiscal year. */
    public long addDay(long sessionId, LocalDate day) {
        courses.lockSharing(sessionId, List.of());
        TrainingSession session = sessions.require(sessionId);
        closed.refuse(session, "day");
        return addDay(session, day, "day");
    }

    private long addDay(TrainingSession session, LocalDate day, String field) {
        checkDay(session, day, field);
        SessionDay added = new SessionDay(session, day);
        days.persist(added);
        return added.id();
    }

    /** Moves a day that holds no marks. */
    public void moveDay(long dayId, LocalDate to, long version) {
        SessionDay day = lock(dayId, "day");
        StaleForm.check(version, day.version());
        checkDay(day.session(), to, "day");
        dayMoving.fire(new SessionDayMoving(dayId, null, "day"));
        day.moveTo(to);
    }

    private void checkDay(TrainingSession session, LocalDate day, String field) {
        FiscalYear year = session.fiscalYear();
        RuleViolation.unless(year.contains(day), field, "course.day.otherYear", year.label(), JapaneseDate.both(day));
        RuleViolation.unless(!days.exists(session, day), field, "course.day.twice", JapaneseDate.both(day));
    }

    /** Drops a day on which nobody was marked, with its lessons. */
    public void dropDay(long dayId) {
        SessionDay day = lock(dayId, "removal");
        dayMoving.fire(new SessionDayMoving(dayId, null, "removal"));
        lessons.on(day).forEach(lessons::delete);
        lessons.flush();
        days.delete(day);
    }

    /** Calls a day off (中止) with all its lessons, even where people were marked. */
    public void cancel(Viewer by, long dayId, String reason) {
        SessionDay day = lock(dayId, null);
        RuleViolation.unless(!day.isCancelled(), null, "course.alreadyCancelled");
        day.cancel(Act.of(by, clock.now()), reason);
    }

    /** Takes the cancellation back; the marks that were there count again. */
    public void reinstate(long dayId) {
        lock(dayId, null).reinstate();
        dayReturned.fire(new SessionDayReturned(dayId));
    }

    /** @param field the button or field that was used, where a refusal is said */
    private SessionDay lock(long dayId, @Nullable String field) {
        SessionDay day = days.lock(dayId);
        closed.refuse(day.session(), field);
        return day;
    }

    /** A training session to be planned, for one or several courses of the same fiscal year. */
    public record NewTrainingSession(
            FiscalYear fiscalYear, String title, String venue, Delivery delivery, Set<Long> courseIds) {}
}
