package org.tsunagi.evidence;

import jakarta.enterprise.event.Observes;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Removal;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.evidence.EvidenceRequest.NewRequest;
import org.tsunagi.intake.Call;
import org.tsunagi.intake.CallDesk.CallRemoving;
import org.tsunagi.intake.LockedApplications;

/** Says which evidence is asked for with a call. */
@Desk
public class EvidenceRequestDesk {
    static final int MOST = 10;

    private final EvidenceRequests requests;
    private final EvidencePieces pieces;
    private final LockedApplications locked;

    EvidenceRequestDesk(EvidenceRequests requests, EvidencePieces pieces, LockedApplications locked) {
        this.requests = requests;
        this.pieces = pieces;
        this.locked = locked;
    }

    /** Asks for one more; the same form sent twice asks once. */
    public void ask(Viewer by, long callId, NewRequest wanted, SubmissionKey key) {
        by.requireOfficer("the evidence of call " + callId);
        Call call = locked.call(callId);
        if (requests.sent(key).isPresent()) {
            return;
        }
        RuleViolation.unless(requests.countOf(callId) < MOST, null, "evidence.request.most", Integer.toString(MOST));
        requests.persist(new EvidenceRequest(call, wanted, key));
    }

    /** Changes what is asked for; what has arrived stays. */
    public void change(Viewer by, long callId, long requestId, NewRequest wanted, long version) {
        EvidenceRequest kept = kept(by, callId, requestId);
        StaleForm.check(version, kept.version());
        kept.change(wanted);
    }

    /** Removes what was asked for by mistake, while nothing has arrived for it. */
    public void remove(Viewer by, long callId, long requestId) {
        EvidenceRequest kept = kept(by, callId, requestId);
        new Removal().hangs(pieces.countOf(kept), "evidence.hanging.pieces").refuseUnlessFree(kept.name());
        requests.delete(kept);
    }

    void on(@Observes CallRemoving call) {
        requests.forget(call.callId());
    }

    private EvidenceRequest kept(Viewer by, long callId, long requestId) {
        by.requireOfficer("the evidence of call " + callId);
        return requests.require(requestId, locked.call(callId));
    }
}
