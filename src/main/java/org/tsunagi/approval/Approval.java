package org.tsunagi.approval;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.StoredEntity;

/** A 決裁 as it happened on paper, entered afterwards by an officer; never changed. */
@Entity
public class Approval extends StoredEntity {
    private LocalDate draftedOn;
    private LocalDate approvedOn;
    private @Nullable LocalDate effectiveOn;
    private String documentNumber;
    private String approver;
    private long enteredBy;
    private String enteredByName;
    private Instant enteredAt;

    protected Approval() {}

    Approval(ApprovalRecord record, long enteredBy, String enteredByName, Instant enteredAt) {
        this.draftedOn = record.draftedOn();
        this.approvedOn = record.approvedOn();
        this.effectiveOn = record.effectiveOn();
        this.documentNumber = record.documentNumber();
        this.approver = record.approver();
        this.enteredBy = enteredBy;
        this.enteredByName = enteredByName;
        this.enteredAt = enteredAt;
    }

    /** What stands on the paper. */
    public ApprovalRecord record() {
        return new ApprovalRecord(draftedOn, approvedOn, effectiveOn, documentNumber, approver);
    }
}
