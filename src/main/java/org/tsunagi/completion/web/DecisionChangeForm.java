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
import org.tsunagi.completion.CompletionChangeDesk.Change;

/**
 * What is typed to change the decision on one person.
 *
 * @param decidedOn the date of completion; not asked for when one is taken back
 * @param version the fingerprint of the line the form was made from
 */
record DecisionChangeForm(
        @RestForm @Nullable String decidedOn,
        @RestForm @Nullable String reason,
        @RestForm @Nullable String draftedOn,
        @RestForm @Nullable String approvedOn,
        @RestForm @Nullable String effectiveOn,
        @RestForm @Nullable String documentNumber,
        @RestForm @Nullable String approver,
        @RestForm @Nullable String version) {

    static DecisionChangeForm empty() {
        return new DecisionChangeForm("", "", "", "", "", "", "", "");
    }

    public ApprovalFields approval() {
        return new ApprovalFields(draftedOn, approvedOn, effectiveOn, documentNumber, approver);
    }

    /** A date without a year is one of this fiscal year, as in the paper. */
    @Nullable
    LocalDate day(Problems problems, FiscalYear year) {
        return new Fields(problems).date("decidedOn", decidedOn, year);
    }

    /** The change without its date, or null with the problems told. */
    @Nullable
    Change read(Problems problems, FiscalYear year) {
        String why = new Fields(problems).reason(reason);
        ApprovalRecord paper = approval().read(problems, year);
        return why == null || paper == null || !problems.none()
                ? null
                : new Change(why, paper, Fingerprint.sent(version));
    }
}
