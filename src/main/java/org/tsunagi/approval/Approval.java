package org.tsunagi.approval;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;

/** A 決裁 as it happened on paper, entered afterwards by an officer; never changed. */
@Entity
public class Approval extends StoredEntity {
    private LocalDate draftedOn;
    private LocalDate approvedOn;
    private @Nullable LocalDate effectiveOn;
    private String documentNumber;
    private String approver;

    @Embedded
    @EmbeddedColumnNaming("entered_%s")
    private Act entered;

    protected Approval() {}

    Approval(ApprovalRecord record, Act entered) {
        this.draftedOn = record.draftedOn();
        this.approvedOn = record.approvedOn();
        this.effectiveOn = record.effectiveOn();
        this.documentNumber = record.documentNumber();
        this.approver = record.approver();
        this.entered = entered;
    }

    /** What stands on the paper. */
    public ApprovalRecord record() {
        return new ApprovalRecord(draftedOn, approvedOn, effectiveOn, documentNumber, approver);
    }
}
