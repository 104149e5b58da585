package org.tsunagi.course;

import jakarta.enterprise.event.Event;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;

/** Closes a course whose completion is decided (締め), and reopens it with a reason. */
@Desk
public class ClosingDesk {
    private final Courses courses;
    private final SessionDays days;
    private final CourseClosings closings;
    private final Event<CourseBeingClosed> beingClosed;
    private final OfficeClock clock;

    ClosingDesk(
            Courses courses,
            SessionDays days,
            CourseClosings closings,
            Event<CourseBeingClosed> beingClosed,
            OfficeClock clock) {
        this.courses = courses;
        this.days = days;
        this.closings = closings;
        this.beingClosed = beingClosed;
        this.clock = clock;
    }

    /** Closes a course; who is marking on one of its days at this moment is waited for. */
    public void close(Viewer by, long courseId) {
        Course course = courses.lock(courseId);
        RuleViolation.unless(closings.standing(course).isEmpty(), null, "course.alreadyClosed");
        days.lockOf(course);
        beingClosed.fire(new CourseBeingClosed(courseId));
        closings.persist(new CourseClosing(course, Act.of(by, clock.now())));
    }

    /** Opens a closed course again. */
    public void reopen(Viewer by, long courseId, String reason) {
        Course course = courses.lock(courseId);
        CourseClosing closing =
                closings.standing(course).orElseThrow(() -> new RuleViolation(null, "course.notClosed"));
        closing.reopen(Act.of(by, clock.now()), reason);
    }

    /** A course is about to be closed; completion refuses while nothing is decided about its people. */
    public record CourseBeingClosed(long courseId) {}
}
