package org.tsunagi.evidence;

import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.Call;
import org.tsunagi.intake.CallDesk.CallRemoving;
import org.tsunagi.intake.LockedApplications;
import org.tsunagi.masters.NominatingBody.NominatingBodyRemoving;
import org.tsunagi.masters.NominatingBodyViews;

/** Keeps what a body writes above its 推薦書. */
@Desk
public class RecommendationDesk {
    private final Recommendations recommendations;
    private final LockedApplications locked;
    private final NominatingBodyViews bodies;
    private final OfficeClock clock;

    RecommendationDesk(
            Recommendations recommendations, LockedApplications locked, NominatingBodyViews bodies, OfficeClock clock) {
        this.recommendations = recommendations;
        this.locked = locked;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** A body writes it for its own paper, as often as it likes; {@code version} is -1 for the first time. */
    public void write(Viewer by, long callId, RecommendationHead head, long version) {
        long bodyId = by.body().orElseThrow(() -> new NotFound("nominating body of " + by.userId()));
        Call call = locked.call(callId);
        Act now = Act.of(by, clock.now());
        Optional<Recommendation> kept = recommendations.of(callId, bodyId);
        StaleForm.check(version, kept.map(Recommendation::version).orElse(-1L));
        kept.ifPresentOrElse(
                one -> one.write(head, now),
                () -> recommendations.persist(new Recommendation(call, bodies.body(bodyId), head, now)));
    }

    void on(@Observes CallRemoving call) {
        recommendations.forget(call.callId());
    }

    void on(@Observes NominatingBodyRemoving body) {
        recommendations.forgetOf(body.bodyId());
    }
}
