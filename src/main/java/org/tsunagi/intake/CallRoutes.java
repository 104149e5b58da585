package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.RouteKeeper;

/** How people come onto a course stays once they were called or have applied. */
@ApplicationScoped
class CallRoutes implements RouteKeeper {
    private final Calls calls;
    private final Applications applications;
    private final PriorityQuestions questions;
    private final OfficeClock clock;

    CallRoutes(Calls calls, Applications applications, PriorityQuestions questions, OfficeClock clock) {
        this.calls = calls;
        this.applications = applications;
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public void hold(long courseId) {
        calls.lockAllOf(courseId);
    }

    @Override
    public Optional<RuleViolation> refusal(long courseId, Route wanted) {
        if (applications.areFor(courseId)) {
            return Optional.of(new RuleViolation("route", "intake.route.applied"));
        }
        if (calls.hasOpened(courseId, clock.now())) {
            return Optional.of(new RuleViolation("route", "intake.route.opened"));
        }
        return wanted.byPeople() || questions.of(courseId).isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleViolation("route", "intake.route.classes"));
    }
}
