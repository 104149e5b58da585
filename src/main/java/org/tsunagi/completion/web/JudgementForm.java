package org.tsunagi.completion.web;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.ApprovalFields;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.completion.CompletionDesk.CourseDecision;

/**
 * What is typed to decide on a course: the date and the paper; the same few fields however many people there are.
 *
 * @param version the fingerprint of the proposals the form was made from
 */
record JudgementForm(
        @RestForm @Nullable String decidedOn,
        @RestForm @Nullable String draftedOn,
        @RestForm @Nullable String approvedOn,
        @RestForm @Nullable String effectiveOn,
        @RestForm @Nullable String documentNumber,
        @RestForm @Nullable String approver,
        @RestForm @Nullable String version) {

    static JudgementForm empty() {
        return new JudgementForm("", "", "", "", "", "", "");
    }

    public ApprovalFields approval() {
        return new ApprovalFields(draftedOn, approvedOn, effectiveOn, documentNumber, approver);
    }

    /** The decision, or null with the problems told; a date without a year is one of this fiscal year. */
    @Nullable
    CourseDecision read(Problems problems, FiscalYear year) {
        LocalDate completedOn = new Fields(problems).date("decidedOn", decidedOn, year);
        ApprovalRecord paper = approval().read(problems, year);
        return completedOn == null || paper == null || !problems.none()
                ? null
                : new CourseDecision(completedOn, paper, Fingerprint.sent(version));
    }
}
