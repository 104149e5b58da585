package org.tsunagi.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.CorrectedWords;

/** One field of an approval that was added or corrected later: from what to what, by whom, when and why. */
@Entity
class ApprovalChange extends CorrectedWords {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Approval approval;

    @Enumerated(EnumType.STRING)
    private Part part;

    protected ApprovalChange() {}

    ApprovalChange(Approval approval, Part part, String fromWords, String toWords, Act changed, String reason) {
        super(fromWords, toWords, changed, reason);
        this.approval = approval;
        this.part = part;
    }

    /** The fields of an approval. */
    public enum Part {
        DRAFTED,
        APPROVED,
        EFFECTIVE,
        NUMBER,
        APPROVER
    }
}
