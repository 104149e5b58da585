package org.tsunagi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.evidence.EvidenceRequest.EvidenceKind;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.Nominee;
import org.tsunagi.masters.MastersViews;

/** Reads a body's 推薦書 for a call: only its own, and only where the call asks for one. */
@ApplicationScoped
public class RecommendationViews {
    private final Recommendations recommendations;
    private final EvidenceViews evidence;
    private final CallViews calls;
    private final IntakeViews intake;
    private final MastersViews masters;

    RecommendationViews(
            Recommendations recommendations,
            EvidenceViews evidence,
            CallViews calls,
            IntakeViews intake,
            MastersViews masters) {
        this.recommendations = recommendations;
        this.evidence = evidence;
        this.calls = calls;
        this.intake = intake;
        this.masters = masters;
    }

    /** The paper of the viewer's body; 404 where the call asks for none. */
    public RecommendationPaper of(Viewer viewer, long callId) {
        long body = viewer.body().orElseThrow(() -> new NotFound("nominating body"));
        boolean asked = evidence.requests(callId).stream().anyMatch(one -> one.kind() == EvidenceKind.RECOMMENDATION);
        if (!asked) {
            throw new NotFound("a recommendation for call " + callId);
        }
        CallLine call = calls.call(viewer, callId);
        Optional<Recommendation> kept = recommendations.of(callId, body);
        return new RecommendationPaper(
                call,
                String.valueOf(viewer.bodyName()),
                masters.settings(call.year()).map(one -> one.governorTitle()).orElse(""),
                kept.map(Recommendation::head).orElse(null),
                kept.map(Recommendation::version).orElse(-1L),
                intake.nominees(viewer, callId));
    }

    /**
     * A body's 推薦書 for a call.
     *
     * @param addressee 「見本県知事」
     * @param head null while the body has written nothing
     * @param nominees those who stand, in rank order
     */
    public record RecommendationPaper(
            CallLine call,
            String body,
            String addressee,
            @Nullable RecommendationHead head,
            long version,
            List<Nominee> nominees) {
        /** The same for one of them. */
        public RecommendationPaper of(long applicationId) {
            List<Nominee> one = nominees.stream()
                    .filter(nominee -> nominee.line().id() == applicationId)
                    .toList();
            if (one.isEmpty()) {
                throw new NotFound("candidate " + applicationId + " of call " + call.id());
            }
            return new RecommendationPaper(call, body, addressee, head, version, one);
        }
    }
}
