package org.tsunagi.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.intake.Applicant.Consent;
import org.tsunagi.intake.CallLine.CallWindow;

/**
 * An application as its person sees it by its link: what was said, and whether it stands. Nothing of a selection, and
 * nobody else.
 *
 * @param body that nominates; null for a direct application
 * @param ofEmployer whether an employer that ranks its people sent it, so that its person does not say who that is
 * @param asked what the prefecture wants corrected at which field of its person's own, in the order of the form
 * @param employerCopy whether the head of the workplace is to be told too
 * @param taking whether its person can still correct it
 */
public record OwnApplication(
        long id,
        long callId,
        long version,
        String course,
        FiscalYear year,
        @Nullable String body,
        CallWindow window,
        boolean taking,
        boolean withdrawn,
        boolean withdrawnByPerson,
        @Nullable Instant submittedAt,
        boolean ofEmployer,
        Particulars particulars,
        @Nullable String municipality,
        List<String> professions,
        Map<ParticularsPart, String> asked,
        boolean employerCopy) {
    public OwnApplication {
        professions = List.copyOf(professions);
    }

    /** 受付番号, once it has reached the prefecture. */
    public @Nullable String receipt() {
        return submittedAt == null ? null : new ReceiptNumber(id).toString();
    }

    public boolean isNominated() {
        return body != null;
    }

    /** Whether its person may take it back: a candidate asks the body. */
    public boolean isWithdrawable() {
        return isChangeable() && !isNominated();
    }

    public boolean isChangeable() {
        return taking && !withdrawn;
    }

    /** Whether its person has not said yet what is consented to: an employer applied. */
    public boolean isUnanswered() {
        return particulars.listConsent() == Consent.UNCONFIRMED || particulars.publishConsent() == Consent.UNCONFIRMED;
    }

    public boolean isReinstatable() {
        return taking && withdrawnByPerson;
    }
}
