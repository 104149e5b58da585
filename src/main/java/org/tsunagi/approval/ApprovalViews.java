package org.tsunagi.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.approval.ApprovalChange.Part;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Viewer;

/** Reads approvals with what was corrected about them; for officers only. */
@ApplicationScoped
public class ApprovalViews {
    private final Approvals approvals;

    ApprovalViews(Approvals approvals) {
        this.approvals = approvals;
    }

    /** One approval; 404 when there is none or for anyone but an officer. */
    public ApprovalDetail one(Viewer viewer, long approvalId) {
        viewer.requireOfficer("an approval");
        Approval approval = approvals.require(approvalId);
        return new ApprovalDetail(approvalId, approval.version(), approval.record(), approvals.changesOf(approvalId));
    }

    /** An approval with its corrections, the latest first. */
    public record ApprovalDetail(long id, long version, ApprovalRecord record, List<ChangeLine> changes) {}

    /** A field that was added or corrected: from what to what, by whom, when and why. */
    public record ChangeLine(Part part, String from, String to, Act changed, String reason) {}
}
