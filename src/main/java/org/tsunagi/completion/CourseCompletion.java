package org.tsunagi.completion;

import java.util.List;
import org.tsunagi.completion.Completion.Outcome;
import org.tsunagi.completion.JudgementLine.DecisionLine;
import org.tsunagi.course.CourseLine;

/**
 * How far one course is, in people (実人数).
 *
 * @param proposed for whom the rule proposes completion now
 * @param completed decided and standing; 0 before the decision
 * @param notCompleted decided as 未修了; 0 before the decision
 * @param revoked taken back after the decision
 * @param differing whose attendance now says otherwise than at the decision
 */
public record CourseCompletion(
        CourseLine course,
        CompletionState state,
        long unconfirmedDays,
        long people,
        long proposed,
        long completed,
        long notCompleted,
        long revoked,
        long differing) {

    static CourseCompletion of(CourseLine course, long unconfirmedDays, List<JudgementLine> lines) {
        List<DecisionLine> decisions = lines.stream()
                .map(JudgementLine::decision)
                .filter(decision -> decision != null)
                .toList();
        return new CourseCompletion(
                course,
                CompletionState.of(lines.isEmpty(), !decisions.isEmpty(), unconfirmedDays),
                unconfirmedDays,
                lines.size(),
                lines.stream().filter(line -> line.judgement().met()).count(),
                decisions.stream().filter(DecisionLine::stands).count(),
                decisions.stream()
                        .filter(one -> one.outcome() == Outcome.NOT_COMPLETED)
                        .count(),
                decisions.stream().filter(DecisionLine::isRevoked).count(),
                lines.stream().filter(JudgementLine::differs).count());
    }

    /** For whom the rule does not propose completion now. */
    public long notProposed() {
        return people - proposed;
    }

    public boolean isDecided() {
        return state == CompletionState.DECIDED;
    }

    /** How far a course is on the way to its completions. */
    public enum CompletionState {
        /** Nobody is on the course yet. */
        NOBODY,
        /** The attendance of a day is not confirmed yet. */
        ENTERING,
        /** The rule's proposal waits for the decision. */
        PROPOSED,
        DECIDED;

        static CompletionState of(boolean nobody, boolean decided, long unconfirmedDays) {
            if (decided) {
                return DECIDED;
            }
            if (nobody) {
                return NOBODY;
            }
            return unconfirmedDays > 0 ? ENTERING : PROPOSED;
        }
    }
}
