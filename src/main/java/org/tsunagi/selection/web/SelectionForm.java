package org.tsunagi.selection.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.ApprovalFields;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.selection.SelectionDesk.NewDecision;
import org.tsunagi.selection.SelectionDesk.When;

/**
 * The approval under which seats are given; the same few fields however many applied.
 *
 * @param version the fingerprint of what the page showed
 * @param publication when it is published, as the button pressed says
 * @param deviation why it is decided otherwise than the pack of drafts says
 */
record SelectionForm(
        @RestForm @Nullable String version,
        @RestForm @Nullable String draftedOn,
        @RestForm @Nullable String approvedOn,
        @RestForm @Nullable String effectiveOn,
        @RestForm @Nullable String documentNumber,
        @RestForm @Nullable String approver,
        @RestForm @Nullable String deviation,
        @RestForm @Nullable String publication) {
    private static final int LONGEST_REASON = 500;

    static SelectionForm blank() {
        return new SelectionForm("", "", "", "", "", "", "", When.LATER.name());
    }

    public ApprovalFields approval() {
        return new ApprovalFields(draftedOn, approvedOn, effectiveOn, documentNumber, approver);
    }

    /** What is decided, or null with the problems told. */
    @Nullable
    NewDecision read(Problems problems, FiscalYear year) {
        ApprovalRecord read = approval().read(problems, year);
        String why = new Fields(problems).optionalText("deviation", deviation, LONGEST_REASON);
        When when = new Fields(problems).choice("publication", publication, When.class);
        return read == null || when == null || !problems.none() ? null : new NewDecision(seen(), read, why, when);
    }

    private Fingerprint seen() {
        return Fingerprint.sent(version);
    }
}
