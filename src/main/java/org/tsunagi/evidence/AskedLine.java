package org.tsunagi.evidence;

import org.jspecify.annotations.Nullable;
import org.tsunagi.evidence.EvidencePiece.PieceLine;
import org.tsunagi.evidence.EvidenceRequest.RequestLine;

/**
 * One thing that is asked for of a person, and what counts of what arrived.
 *
 * @param piece null while nothing has arrived
 */
public record AskedLine(RequestLine asked, @Nullable PieceLine piece) {
    /** Whether it has to be sent, for the first time or again. */
    public boolean isMissing() {
        return piece == null ? asked.required() : piece.isAskedAgain();
    }

    public boolean isToLookAt() {
        return piece != null && piece.isToLookAt();
    }

    /** Whether another one may be sent in its place. */
    public boolean isOpen() {
        return piece == null || !piece.isAccepted();
    }

    /** Whether paper may come for it now. */
    public boolean isPaperAwaited() {
        return asked.isPaper() && (piece == null || piece.isAskedAgain());
    }
}
