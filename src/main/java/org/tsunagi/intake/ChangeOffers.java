package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.ChangeKind.ChangePeriod;
import org.tsunagi.intake.Seating.Place;

/** Which changes of an application may be wanted now. */
@ApplicationScoped
class ChangeOffers {
    private final ChangePeriods periods;
    private final Deadlines deadlines;
    private final Seating seating;

    ChangeOffers(ChangePeriods periods, Deadlines deadlines, Seating seating) {
        this.periods = periods;
        this.deadlines = deadlines;
        this.seating = seating;
    }

    ChangePeriod periodOf(long courseId) {
        return periods.of(courseId);
    }

    Place placeOf(Application application) {
        return seating.placeOf(application.id());
    }

    /** Nothing while the body can still change it by itself, nor of a direct application. */
    Set<ChangeKind> of(Viewer viewer, Application application) {
        boolean decided = application.state() == ApplicationState.DECIDED;
        boolean takes = application
                .body()
                .map(body -> !decided && deadlines.isOpen(application.call(), body.id()))
                .orElse(true);
        return takes
                ? Set.of()
                : ChangeKind.possible(
                        application.state(),
                        seating.placeOf(application.id()),
                        periods.of(application.course().id()));
    }
}
