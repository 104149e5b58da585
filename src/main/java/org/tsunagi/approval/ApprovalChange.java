package org.tsunagi.approval;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;

/** One field of an approval that was added or corrected later: from what to what, by whom, when and why. */
@Entity
class ApprovalChange extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Approval approval;

    @Enumerated(EnumType.STRING)
    private Part part;

    private String fromWords;
    private String toWords;

    @Embedded
    @EmbeddedColumnNaming("changed_%s")
    private Act changed;

    private String reason;

    protected ApprovalChange() {}

    ApprovalChange(Approval approval, Part part, String fromWords, String toWords, Act changed, String reason) {
        this.approval = approval;
        this.part = part;
        this.fromWords = fromWords;
        this.toWords = toWords;
        this.changed = changed;
        this.reason = reason;
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
