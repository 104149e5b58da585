package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.Application.ApplicationState;

/** Whether something of an application may be changed now: by its body within the window, by an officer until the decision. */
@ApplicationScoped
class ChangeDoor {
    private final Undecided undecided;
    private final Deadlines deadlines;
    private final Scope scope;
    private final OfficeClock clock;

    ChangeDoor(Undecided undecided, Deadlines deadlines, Scope scope, OfficeClock clock) {
        this.undecided = undecided;
        this.deadlines = deadlines;
        this.scope = scope;
        this.clock = clock;
    }

    /** Refuses what comes too late or from a body that is not asked; with the call locked. */
    void checkOpen(Viewer by, Application application) {
        Call call = application.call();
        undecided.check(call);
        if (application.state() != ApplicationState.CORRECTION_REQUESTED) {
            deadlines.checkOpenFor(by, call);
        }
        application.body().ifPresent(body -> {
            if (!by.isOfficer()) {
                body.checkStands(clock.today());
            }
            scope.check(by, call, body);
        });
    }
}
