package org.tsunagi.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tsunagi.approval.ApprovalChange.Part;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Viewer;

/** Reads what was approved, and what was corrected about it. */
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

    /** The approval entered last, whose approver and document number a form offers again. */
    public Optional<ApprovalRecord> last() {
        return approvals.last().map(Approval::record);
    }

    /** An approval with its corrections, the latest first. */
    public record ApprovalDetail(long id, long version, ApprovalRecord record, List<ChangeLine> changes) {}

    /** A field that was added or corrected: from what to what, by whom, when and why. */
    public record ChangeLine(Part part, String from, String to, Act changed, String reason) {}
}
