package org.tsunagi.approval.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.ApprovalFields;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;

/** What is typed about an approval that was entered before. */
record ApprovalForm(
        @RestForm @Nullable String draftedOn,
        @RestForm @Nullable String approvedOn,
        @RestForm @Nullable String effectiveOn,
        @RestForm @Nullable String documentNumber,
        @RestForm @Nullable String approver,
        @RestForm @Nullable String reason,
        @RestForm @Nullable String version) {

    ApprovalFields fields() {
        return new ApprovalFields(draftedOn, approvedOn, effectiveOn, documentNumber, approver);
    }

    @Nullable
    ApprovalRecord read(Problems problems, FiscalYear year) {
        return fields().read(problems, year);
    }

    @Nullable
    String why(Problems problems) {
        return new Fields(problems).reason(reason);
    }
}
