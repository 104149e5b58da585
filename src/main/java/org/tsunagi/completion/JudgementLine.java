package org.tsunagi.completion;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.completion.Completion.Outcome;
import org.tsunagi.completion.CompletionDesk.Decision;

/**
 * One person on the judgement sheet of a course.
 *
 * @param from the nominating body, or the employer of who applied directly
 * @param judgement what the rule says now
 * @param decision null before the decision
 */
public record JudgementLine(
        long enrollmentId,
        long courseId,
        int number,
        PersonName name,
        String from,
        Judgement judgement,
        @Nullable DecisionLine decision) {

    /** What an officer who wants it otherwise has seen of this line. */
    Fingerprint fingerprint(@Nullable Decision wanted) {
        return Fingerprint.of(Stream.of(judgement, String.valueOf(wanted)));
    }

    /** What an officer who changes the decision has seen of this line. */
    Fingerprint fingerprint() {
        return Fingerprint.of(Stream.of(judgement, String.valueOf(decision)));
    }

    boolean isDecidedBy(long completionId) {
        return decision != null && decision.completionId() == completionId;
    }

    /** Whether the attendance was changed after the decision so that the rule now says otherwise. */
    public boolean differs() {
        return decision != null && !decision.isRevoked() && decision.proposedMet() != judgement.met();
    }

    /**
     * What holds for one person since the decision or its last change, as the judgement sheet shows it.
     *
     * @param proposedMet what the rule proposed at the decision
     * @param reason why it was decided otherwise than proposed, or what was missing
     */
    public record DecisionLine(
            long completionId,
            Outcome outcome,
            boolean proposedMet,
            @Nullable String reason,
            LocalDate decidedOn) {

        /** Whether the person holds the completion now. */
        public boolean stands() {
            return outcome == Outcome.COMPLETED;
        }

        public boolean isRevoked() {
            return outcome == Outcome.REVOKED;
        }
    }
}
