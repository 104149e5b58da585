package org.tsunagi.completion;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.tsunagi.approval.Approval;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.CorrectedWords;

/** A decision that was taken back, decided anew or given another date: from what to what, by which approval. */
@Entity
class CompletionChange extends CorrectedWords {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Completion completion;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Approval approval;

    protected CompletionChange() {}

    CompletionChange(Completion completion, String fromWords, String toWords, Basis basis) {
        super(fromWords, toWords, basis.act(), basis.why());
        this.completion = completion;
        this.approval = basis.approval();
    }

    /** What a change of a decision rests on: the paper, the officer who entered it, and why. */
    record Basis(Approval approval, Act act, String why) {}
}
