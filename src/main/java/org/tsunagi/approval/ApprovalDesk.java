package org.tsunagi.approval;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.tsunagi.approval.ApprovalChange.Part;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.Viewer;

/** Enters what was approved on paper; the features whose act it gates keep the reference. */
@Desk
public class ApprovalDesk {
    private final Approvals approvals;
    private final OfficeClock clock;

    ApprovalDesk(Approvals approvals, OfficeClock clock) {
        this.approvals = approvals;
        this.clock = clock;
    }

    /** Checks the dates against each other and today, and keeps the approval. */
    public Approval enter(Viewer by, ApprovalRecord record) {
        check(record);
        Approval approval = new Approval(record, Act.of(by, clock.now()));
        approvals.persist(approval);
        return approval;
    }

    /** Corrects or completes what was entered, with the reason; each field is kept with what it was. */
    public void correct(Viewer by, long approvalId, ApprovalRecord record, String reason, long version) {
        Approval approval = approvals.require(approvalId);
        StaleForm.check(version, approval.version());
        check(record);
        Map<Part, String> before = words(approval.record());
        Map<Part, String> after = words(record);
        RuleViolation.unless(!after.equals(before), null, "approval.nothingCorrected");
        approval.write(record);
        Act act = Act.of(by, clock.now());
        before.forEach((part, was) -> {
            if (!was.equals(after.get(part))) {
                approvals.add(new ApprovalChange(approval, part, was, after.get(part), act, reason));
            }
        });
    }

    private static Map<Part, String> words(ApprovalRecord record) {
        LocalDate effectiveOn = record.effectiveOn();
        Map<Part, String> words = new EnumMap<>(Part.class);
        words.put(Part.DRAFTED, JapaneseDate.both(record.draftedOn()));
        words.put(Part.APPROVED, JapaneseDate.both(record.approvedOn()));
        words.put(Part.EFFECTIVE, effectiveOn == null ? "" : JapaneseDate.both(effectiveOn));
        words.put(Part.NUMBER, record.documentNumber());
        words.put(Part.APPROVER, record.approver());
        return words;
    }

    private void check(ApprovalRecord record) {
        RuleViolation.unless(
                !record.approvedOn().isBefore(record.draftedOn()), "approvedOn", "approval.approvedBeforeDrafted");
        RuleViolation.unless(!record.approvedOn().isAfter(clock.today()), "approvedOn", "approval.approvedInTheFuture");
        LocalDate effectiveOn = record.effectiveOn();
        RuleViolation.unless(
                effectiveOn == null || !effectiveOn.isBefore(record.approvedOn()),
                "effectiveOn",
                "approval.effectiveBeforeApproved");
    }
}
