package org.tsunagi.completion;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one person, as the judgement sheet shows it.
 *
 * @param proposedMet what the rule proposed at the decision
 * @param revokedAt when the completion was taken back; null while it stands, like who did it and why
 */
public record DecisionLine(
        long completionId,
        Outcome outcome,
        boolean proposedMet,
        @Nullable String reason,
        LocalDate decidedOn,
        @Nullable Instant revokedAt,
        @Nullable String revokedByName,
        @Nullable String revocationReason) {

    /** Whether the person holds the completion now. */
    public boolean stands() {
        return outcome == Outcome.COMPLETED && revokedAt == null;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
