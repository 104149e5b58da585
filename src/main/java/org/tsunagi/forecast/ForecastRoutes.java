package org.tsunagi.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.RouteKeeper;

/** Bodies that were asked how many they expect to nominate can nominate. */
@ApplicationScoped
class ForecastRoutes implements RouteKeeper {
    private final Forecasts forecasts;

    ForecastRoutes(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    @Override
    public Optional<RuleViolation> refusal(long courseId, Route wanted) {
        return wanted.byBodies() || forecasts.ofCourse(courseId).isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleViolation("route", "forecast.routeKept"));
    }
}
