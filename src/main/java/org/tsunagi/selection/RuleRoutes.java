package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.RouteKeeper;

/** A rule that an office chose for a course means something where people come onto it. */
@ApplicationScoped
class RuleRoutes implements RouteKeeper {
    private final SelectionRules rules;

    RuleRoutes(SelectionRules rules) {
        this.rules = rules;
    }

    @Override
    public Optional<RuleViolation> refusal(long courseId, Route wanted) {
        return rules.of(CourseRound.first(courseId))
                .refusal(wanted)
                .map(refusal -> new RuleViolation("route", "selection.rule.routeKept"));
    }
}
