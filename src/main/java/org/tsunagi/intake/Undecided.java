package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagi.base.kernel.RuleViolation;

/**
 * Refuses what nobody would decide about any more: once the selection of a course is decided, nothing is entered, sent or
 * taken back. Asked with the call locked, for the decision locks all calls of its course.
 */
@ApplicationScoped
class Undecided {
    private final Applications applications;

    Undecided(Applications applications) {
        this.applications = applications;
    }

    void check(long courseId) {
        RuleViolation.unless(!applications.decidedFor(courseId), null, "intake.selected");
    }
}
