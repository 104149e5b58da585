package org.tsunagi.selection.web;

import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.ApprovalFields;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.selection.Proposal;
import org.tsunagi.selection.Proposal.ProposalLine;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SelectionDesk.Overrule;

/**
 * What an officer decides: the approval, and for each applicant the result with a reason. The lists run in step: the
 * n-th result, its proposal and its reason belong to the n-th application.
 */
record SelectionForm(
        @RestForm @Nullable String seal,
        @RestForm @Nullable List<String> application,
        @RestForm @Nullable List<String> proposed,
        @RestForm @Nullable List<String> result,
        @RestForm @Nullable List<String> reason,
        @RestForm @Nullable String draftedOn,
        @RestForm @Nullable String approvedOn,
        @RestForm @Nullable String effectiveOn,
        @RestForm @Nullable String documentNumber,
        @RestForm @Nullable String approver) {

    static SelectionForm blank() {
        return new SelectionForm("", List.of(), List.of(), List.of(), List.of(), "", "", "", "", "");
    }

    public ApprovalFields approval() {
        return new ApprovalFields(draftedOn, approvedOn, effectiveOn, documentNumber, approver);
    }

    /** What was chosen for this line; whoever left it as it was proposed then gets what is proposed now. */
    public String resultOf(ProposalLine line) {
        String typed = typed(result, line);
        return typed.isEmpty() || typed.equals(typed(proposed, line))
                ? line.result().name()
                : typed;
    }

    public String reasonOf(ProposalLine line) {
        return typed(reason, line);
    }

    /** Where the officer decides otherwise than proposed; a missing reason is told at its line. */
    List<Overrule> overrules(Proposal proposal, Problems problems) {
        Fields in = new Fields(problems);
        List<Overrule> overrules = new ArrayList<>();
        for (ProposalLine line : proposal.lines()) {
            Result chosen = in.optionalChoice(line.reasonField(), resultOf(line), Result.class);
            if (chosen != null && chosen != line.result()) {
                String why = in.optionalText(line.reasonField(), reasonOf(line), 500);
                if (why == null && problems.at(line.reasonField()).isEmpty()) {
                    problems.add(
                            line.reasonField(),
                            Messages.say(
                                    "selection.reasonMissing",
                                    line.applicant().name().full()));
                }
                overrules.add(new Overrule(line.applicant().id(), chosen, why == null ? "" : why));
            }
        }
        return overrules;
    }

    private String typed(@Nullable List<String> values, ProposalLine line) {
        int at = application == null
                ? -1
                : application.indexOf(String.valueOf(line.applicant().id()));
        return at < 0 || values == null || at >= values.size() ? "" : values.get(at);
    }
}
