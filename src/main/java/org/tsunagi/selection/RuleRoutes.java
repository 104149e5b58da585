package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.RouteKeeper;
import org.tsunagi.selection.SeatRule.Precedence;

/** A rule that an office chose for a course means something where people come onto it. */
@ApplicationScoped
class RuleRoutes implements RouteKeeper {
    private final SelectionRules rules;

    RuleRoutes(SelectionRules rules) {
        this.rules = rules;
    }

    @Override
    public Optional<RuleViolation> refusal(long courseId, Route wanted) {
        SeatRule rule = rules.of(CourseRound.first(courseId));
        return rule.refusal(wanted).map(refusal -> kept(rule, wanted));
    }

    private static RuleViolation kept(SeatRule rule, Route wanted) {
        String order = Messages.say(
                rule.precedence() == Precedence.TOGETHER
                        ? "selection.rule.routeKept.order"
                        : "selection.rule.routeKept.mixedOrder");
        if (rule.limitRefusal(wanted).isEmpty()) {
            return new RuleViolation("route", "selection.rule.routeKept", order);
        }
        return rule.withoutLimits().refusal(wanted).isEmpty()
                ? new RuleViolation("route", "selection.rule.routeKept.byLimit")
                : new RuleViolation("route", "selection.rule.routeKept.byBoth", order);
    }
}
