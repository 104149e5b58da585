package org.tsunagi.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.tsunagi.approval.ApprovalChange.Part;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Viewer;

/** Reads approvals with what was corrected about them; for officers only. */
@ApplicationScoped
public class ApprovalViews {
    private final EntityManager stored;

    ApprovalViews(EntityManager stored) {
        this.stored = stored;
    }

    /** One approval; 404 when there is none or for anyone but an officer. */
    public ApprovalDetail one(Viewer viewer, long approvalId) {
        viewer.requireOfficer("an approval");
        Approval approval = NotFound.orThrow(
                Optional.ofNullable(stored.find(Approval.class, approvalId)), "Approval " + approvalId);
        List<ChangeLine> changes = stored.createQuery("""
                        select new org.tsunagi.approval.ApprovalViews$ChangeLine(c.part, c.fromWords, c.toWords, c.changed, c.reason)
                        from ApprovalChange c where c.approval.id = :approval order by c.id desc""", ChangeLine.class)
                .setParameter("approval", approvalId)
                .getResultList();
        return new ApprovalDetail(approvalId, approval.version(), approval.record(), changes);
    }

    /** An approval with its corrections, the latest first. */
    public record ApprovalDetail(long id, long version, ApprovalRecord record, List<ChangeLine> changes) {}

    /** A field that was added or corrected: from what to what, by whom, when and why. */
    public record ChangeLine(Part part, String from, String to, Act changed, String reason) {}
}
