package org.tsunagi.completion;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;

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

    /** Whether the attendance was changed after the decision so that the rule now says otherwise. */
    public boolean differs() {
        return decision != null && !decision.isRevoked() && decision.proposedMet() != judgement.met();
    }
}
