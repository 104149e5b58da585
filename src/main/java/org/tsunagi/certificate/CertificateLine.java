package org.tsunagi.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;

/**
 * A person who completed a course, with a certificate or still without one. Who holds a void one and a new one, or is
 * still to get a new one, has two lines.
 *
 * @param stands whether the completion stands
 * @param person the name known now; it is what a new certificate says
 * @param printed the name as printed on this certificate, or null before it is made
 * @param id the certificate, or null before it is made, as is all that follows
 */
public record CertificateLine(
        long completionId,
        boolean stands,
        int traineeNumber,
        PersonName person,
        @Nullable String printed,
        @Nullable Long id,
        @Nullable String number,
        @Nullable CertificateState state,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate handedOverOn,
        @Nullable VoidKind voidKind,
        @Nullable String voidReason) {

    /** As it stands on the certificate, or would stand on it if it were made now. */
    public String name() {
        return printed == null ? person.full() : printed;
    }

    public boolean isWaiting() {
        return id == null;
    }

    public boolean isMade() {
        return state == CertificateState.MADE;
    }

    public boolean isVoid() {
        return state == CertificateState.VOID;
    }

    /** The line of the same person that waits for a new certificate. */
    CertificateLine waiting() {
        return new CertificateLine(
                completionId, stands, traineeNumber, person, null, null, null, null, null, null, null, null);
    }

    /** Where a certificate stands: made, handed over, or void with a reason (its number is never used again). */
    public enum CertificateState {
        MADE,
        HANDED_OVER,
        VOID
    }

    /** Why a number is missing (欠番). */
    public enum VoidKind {
        /** Spoiled before it was handed over: 書損. */
        SPOILED,
        /** The completion was taken back or changed. */
        REVOKED,
        /** Made void for another reason. */
        WITHDRAWN
    }
}
