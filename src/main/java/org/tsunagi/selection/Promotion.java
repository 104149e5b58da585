package org.tsunagi.selection;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.Approval;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.SubmissionKey;

/** A 繰上げ: that somebody on the waiting list was given a seat that had become free; kept when it is revoked. */
@Entity
class Promotion extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private SelectionOutcome outcome;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Approval approval;

    /** The place on the waiting list until then. */
    private int position;

    private String submissionKey;

    @Embedded
    @EmbeddedColumnNaming("made_%s")
    private Act made;

    @Embedded
    @EmbeddedColumnNaming("revoked_%s")
    private @Nullable Act revoked;

    private @Nullable String revocationReason;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Approval revocationApproval;

    protected Promotion() {}

    Promotion(SelectionOutcome outcome, Approval approval, SubmissionKey key, Act made) {
        this.outcome = outcome;
        this.approval = approval;
        this.position = outcome.waitingPosition();
        this.submissionKey = key.value();
        this.made = made;
    }

    /** Takes the promotion of the wrong person back, under an approval of its own. */
    void revoke(Act act, String reason, Approval under) {
        this.revoked = act;
        this.revocationReason = reason;
        this.revocationApproval = under;
    }
}
