package org.tsunagi.intake;

import java.util.function.Predicate;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.Program.Route;

/** Who sends applications; whatever takes one names its way here and is refused where people do not come onto the course by it. */
enum WayIn {
    NOMINATION(Route::byBodies),
    PERSON(Route::byPeople),
    /** An employer for several of its people, who are ranked by it where employers rank, else each applies for itself. */
    EMPLOYER(route -> route.byPeople() || route.byEmployers());

    private final Predicate<Route> taken;

    WayIn(Predicate<Route> taken) {
        this.taken = taken;
    }

    boolean isTaken(Route route) {
        return taken.test(route);
    }

    /** Refuses what comes another way than the course's. */
    void check(Call call) {
        Route route = call.course().route();
        RuleViolation.unless(isTaken(route), null, "intake.way." + route.name());
    }
}
