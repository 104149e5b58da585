package org.tsunagi.evidence;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.SubmissionKey;
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

    /** The key of a form that sends it, about to be rendered. */
    public String freshKey() {
        return SubmissionKey.fresh().value();
    }

    /**
     * Whether its person may send it by the personal link, be it for the first time or in the place of another: of who is
     * nominated, no recommendation and nothing that the body has sent.
     */
    public boolean isPersonsToSend(boolean nominated) {
        return !nominated || !asked.isRecommendation() && (piece == null || piece.kind() == null || piece.isByPerson());
    }

    /** Whether paper may come for it now. */
    public boolean isPaperAwaited() {
        return asked.isPaper() && (piece == null || piece.isAskedAgain());
    }
}
