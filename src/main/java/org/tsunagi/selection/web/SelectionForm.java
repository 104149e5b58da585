package org.tsunagi.selection.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.ApprovalFields;
import org.tsunagi.base.kernel.Fingerprint;

/**
 * The approval under which seats are given; the same few fields however many applied.
 *
 * @param version the fingerprint of what the page showed
 */
record SelectionForm(
        @RestForm @Nullable String version,
        @RestForm @Nullable String draftedOn,
        @RestForm @Nullable String approvedOn,
        @RestForm @Nullable String effectiveOn,
        @RestForm @Nullable String documentNumber,
        @RestForm @Nullable String approver) {

    static SelectionForm blank() {
        return new SelectionForm("", "", "", "", "", "");
    }

    public ApprovalFields approval() {
        return new ApprovalFields(draftedOn, approvedOn, effectiveOn, documentNumber, approver);
    }

    Fingerprint seen() {
        return Fingerprint.sent(version);
    }
}
