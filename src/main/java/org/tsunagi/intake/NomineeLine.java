package org.tsunagi.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.intake.Applicant.Consent;
import org.tsunagi.intake.Application.ApplicationState;

/**
 * A body's candidate with what is still open.
 *
 * @param onPaper whether the prefecture entered it for the body
 * @param filledByPerson whether the person has given the own particulars by the link
 * @param arrived whether it has reached the prefecture, even if it was taken back since
 * @param replaced whose place the person took, or null
 */
public record NomineeLine(
        long id,
        long version,
        @Nullable Integer rank,
        PersonName name,
        String employer,
        ApplicationState state,
        List<RequiredPart> missing,
        boolean consentOpen,
        @Nullable String correctionRequest,
        boolean onPaper,
        boolean arrived,
        boolean filledByPerson,
        @Nullable Long replaced) {

    public boolean isDraft() {
        return state == ApplicationState.DRAFT;
    }

    /** Whether the body has yet to send it, for the first time or corrected. */
    public boolean isWithBody() {
        return isDraft() || state == ApplicationState.CORRECTION_REQUESTED;
    }

    /** Its number, once it has reached the prefecture. */
    public @Nullable ReceiptNumber receipt() {
        return arrived ? new ReceiptNumber(id) : null;
    }

    /** Whether the person still has to be asked for a consent. */
    public boolean isConsentAsked() {
        return consentOpen && stands() && state != ApplicationState.DECIDED;
    }

    boolean stands() {
        return state != ApplicationState.WITHDRAWN;
    }

    static NomineeLine of(Application application) {
        Particulars particulars = application.particulars();
        return new NomineeLine(
                application.id(),
                application.version(),
                application.rank(),
                application.applicant().name(),
                application.applicant().employer(),
                application.state(),
                RequiredPart.missingIn(particulars, true),
                particulars.listConsent() == Consent.UNCONFIRMED || particulars.publishConsent() == Consent.UNCONFIRMED,
                application.correctionRequest().orElse(null),
                application.receivedOn().isPresent(),
                application.submittedAt().isPresent(),
                application.filledByPersonAt().isPresent(),
                application.replaced().map(Application::id).orElse(null));
    }
}
