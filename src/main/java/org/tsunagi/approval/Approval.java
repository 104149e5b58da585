package org.tsunagi.approval;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;

/** A 決裁 as it happened on paper, entered afterwards by an officer; every correction is kept beside it. */
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
        write(record);
        this.entered = entered;
    }

    /** Says from now on what the paper says. */
    final void write(ApprovalRecord record) {
        this.draftedOn = record.draftedOn();
        this.approvedOn = record.approvedOn();
        this.effectiveOn = record.effectiveOn();
        this.documentNumber = record.documentNumber();
        this.approver = record.approver();
    }

    /** What stands on the paper, with the number its page goes by. */
    public ApprovalLine line() {
        return new ApprovalLine(id(), record());
    }

    /** What stands on the paper. */
    public ApprovalRecord record() {
        return new ApprovalRecord(draftedOn, approvedOn, effectiveOn, documentNumber, approver);
    }

    /** An approval as the pages show it that its act belongs to. */
    public record ApprovalLine(long id, ApprovalRecord record) {}
}
