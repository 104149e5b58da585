package org.tsunagi.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;

/** Enters what was approved on paper; the features whose act it gates keep the reference. */
@ApplicationScoped
@Transactional
public class ApprovalDesk {
    private final EntityManager stored;
    private final OfficeClock clock;

    ApprovalDesk(EntityManager stored, OfficeClock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /** Checks the dates against each other and today, and keeps the approval. */
    public Approval enter(Viewer by, ApprovalRecord record) {
        RuleViolation.unless(
                !record.approvedOn().isBefore(record.draftedOn()), "approvedOn", "approval.approvedBeforeDrafted");
        RuleViolation.unless(!record.approvedOn().isAfter(clock.today()), "approvedOn", "approval.approvedInTheFuture");
        LocalDate effectiveOn = record.effectiveOn();
        RuleViolation.unless(
                effectiveOn == null || !effectiveOn.isBefore(record.approvedOn()),
                "effectiveOn",
                "approval.effectiveBeforeApproved");
        Approval approval = new Approval(record, Act.of(by, clock.now()));
        stored.persist(approval);
        return approval;
    }
}
