package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.intake.Application.ApplicationState;

/**
 * Whether the person of an application may still write it by its link: who applied without an account until the deadline, a
 * body's candidate until the body has sent it, or while it is to be corrected.
 */
@ApplicationScoped
class OwnDoor {
    private final Applications applications;
    private final Deadlines deadlines;
    private final Scope scope;
    private final OfficeClock clock;

    OwnDoor(Applications applications, Deadlines deadlines, Scope scope, OfficeClock clock) {
        this.applications = applications;
        this.deadlines = deadlines;
        this.scope = scope;
        this.clock = clock;
    }

    /** Why nothing is taken any more; empty while it is open. */
    Optional<RuleViolation> closed(Application own) {
        if (applications.decidedFor(own.course().id(), own.round())) {
            return Optional.of(new RuleViolation(null, "intake.online.selected"));
        }
        if (own.body().isEmpty()) {
            return deadlines.windowOf(own).closed();
        }
        return own.state() == ApplicationState.CORRECTION_REQUESTED
                ? ended(own)
                : ended(own)
                        .or(() -> sent(own))
                        .or(() -> deadlines.windowOf(own).closed());
    }

    void check(Application own) {
        closed(own).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private Optional<RuleViolation> ended(Application own) {
        return own.body()
                .flatMap(body -> body.ended(clock.today())
                        .or(() -> scope.asks(own.call().id(), body.id())
                                ? Optional.empty()
                                : Optional.of(new RuleViolation(null, "intake.own.notAsked"))));
    }

    private static Optional<RuleViolation> sent(Application own) {
        return switch (own.state()) {
            case DRAFT -> Optional.empty();
            case WITHDRAWN -> Optional.of(new RuleViolation(null, "intake.own.withdrawn"));
            default -> Optional.of(new RuleViolation(null, "intake.own.withThePrefecture"));
        };
    }
}
