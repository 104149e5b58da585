package org.tsunagi.certificate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * That somebody asked for a certificate to be printed anew.
 *
 * @param requestedBy the person, or who acts for the person and as what
 * @param identityCheck by what we saw that it is so
 */
@Embeddable
public record ReissueRequest(
        LocalDate requestedOn,
        String requestedBy,
        String identityCheck,
        @Enumerated(EnumType.STRING) NameChoice nameChoice) {

    /** Which name a reissue says. */
    public enum NameChoice {
        /** As printed on the original. */
        AT_ISSUE,
        /** As the person is called now, with the birth date as it is known now. */
        NOW
    }
}
