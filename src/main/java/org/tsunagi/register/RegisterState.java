package org.tsunagi.register;

import org.jspecify.annotations.Nullable;
import org.tsunagi.certificate.CertificateLine.CertificateState;
import org.tsunagi.completion.Completion.Outcome;

/** Where a completion of the register stands. */
public enum RegisterState {
    /** It stands without a certificate that holds: none was made yet, or the last one is void. */
    WAITING,
    MADE,
    HANDED_OVER,
    /** The completion was taken back; its line stays. */
    REVOKED,
    /** It was taken over from an office's own register of earlier years (移行). */
    IMPORTED,
    /** It was taken over and taken back; its line stays. */
    TAKEN_BACK;

    /** Whether lines in this state were taken over from an office's own register. */
    boolean isTakenOver() {
        return this == IMPORTED || this == TAKEN_BACK;
    }

    /** @param certificate that of the latest certificate; null before there is one */
    static RegisterState of(Outcome outcome, @Nullable CertificateState certificate) {
        if (outcome != Outcome.COMPLETED) {
            return REVOKED;
        }
        if (certificate == null) {
            return WAITING;
        }
        return switch (certificate) {
            case MADE -> MADE;
            case HANDED_OVER -> HANDED_OVER;
            case VOID -> WAITING;
        };
    }
}
