package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.SettledCourses;

/**
 * Refuses what nobody would decide about any more: once the selection of a course is decided, nothing is entered, sent or
 * taken back. Asked with the call locked, for the decision locks all calls of its course.
 */
@ApplicationScoped
class Undecided {
    private final Applications applications;
    private final SettledCourses settled;

    Undecided(Applications applications, SettledCourses settled) {
        this.applications = applications;
        this.settled = settled;
    }

    void check(long courseId) {
        RuleViolation.unless(!applications.decidedFor(courseId), null, "intake.selected");
        RuleViolation.unless(!isSettled(courseId), null, "intake.beingSelected");
    }

    /** Refuses to accept a change of what is decided and not published: whoever asked for it knows of no decision yet. */
    void checkPublished(long courseId) {
        RuleViolation.unless(
                applications.decidedFor(courseId) || !isSettled(courseId), null, "intake.change.unpublished");
    }

    /** Whether what is not decided for bodies and people is so for this viewer. */
    boolean isHeld(Viewer viewer, long courseId) {
        return viewer.isOfficer() && isSettled(courseId);
    }

    private boolean isSettled(long courseId) {
        return !settled.among(List.of(courseId)).isEmpty();
    }
}
