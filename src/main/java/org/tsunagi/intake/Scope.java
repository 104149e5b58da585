package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.ScopeViews.LeftOut;
import org.tsunagi.masters.NominatingBody;

/**
 * Whom a call asks. Whatever takes something of a body for a call asks here, whoever sends it; the call is locked when it
 * counts.
 */
@ApplicationScoped
class Scope {
    private final OutsideScopes outside;

    Scope(OutsideScopes outside) {
        this.outside = outside;
    }

    /** Refuses what comes from a body that is not asked. */
    void check(Viewer by, Call call, NominatingBody body) {
        refusal(by, call.id(), body.id(), body.name()).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Why nothing is taken of a body; empty where it is asked. */
    Optional<RuleViolation> refusal(Viewer viewer, long callId, long bodyId, String name) {
        return Optional.ofNullable(outside.linesFor(bodyId, List.of(callId)).get(callId))
                .map(one -> viewer.isOfficer()
                        ? new RuleViolation(null, "intake.scope.outside", name, one.reason())
                        : notAsked(one));
    }

    boolean asks(long callId, long bodyId) {
        return outside.linesFor(bodyId, List.of(callId)).isEmpty();
    }

    /** As the body itself is told. */
    static RuleViolation notAsked(LeftOut one) {
        return new RuleViolation(null, "intake.scope.notAsked", one.reason());
    }
}
