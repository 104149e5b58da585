package org.tsunagi.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Reads what was approved. */
@ApplicationScoped
public class ApprovalViews {
    private final EntityManager stored;

    ApprovalViews(EntityManager stored) {
        this.stored = stored;
    }

    /** The approval entered last, whose approver and document number a form offers again. */
    public Optional<ApprovalRecord> last() {
        return stored.createQuery("from Approval a order by a.id desc", Approval.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Approval::record);
    }
}
