package org.tsunagi.selection.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.ApprovalFields;

/**
 * The approval under which somebody moves up, or the reason why somebody does not.
 *
 * @param version the fingerprint of the waiting list the page showed
 * @param application who declines or waits again
 */
record PromotionForm(
        @RestForm @Nullable String key,
        @RestForm @Nullable String version,
        @RestForm @Nullable String application,
        @RestForm @Nullable String reason,
        @RestForm @Nullable String draftedOn,
        @RestForm @Nullable String approvedOn,
        @RestForm @Nullable String effectiveOn,
        @RestForm @Nullable String documentNumber,
        @RestForm @Nullable String approver) {

    static PromotionForm blank(String key) {
        return new PromotionForm(key, "", "", "", "", "", "", "", "");
    }

    public ApprovalFields approval() {
        return new ApprovalFields(draftedOn, approvedOn, effectiveOn, documentNumber, approver);
    }
}
