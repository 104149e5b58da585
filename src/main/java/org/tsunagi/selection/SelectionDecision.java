package org.tsunagi.selection;

import java.time.Instant;
import java.util.List;
import org.tsunagi.approval.ApprovalRecord;

/** A selection as it was decided, with the approval behind it. */
public record SelectionDecision(ApprovalRecord approval, Instant decidedAt, List<OutcomeLine> outcomes) {
    public long accepted() {
        return outcomes.stream().filter(one -> one.result() == Result.ACCEPTED).count();
    }

    public long waiting() {
        return outcomes.stream().filter(one -> one.result() == Result.WAITING).count();
    }
}
