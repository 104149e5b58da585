package org.tsunagi.completion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.Approval.ApprovalLine;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.completion.Completion.Outcome;
import org.tsunagi.completion.CompletionDesk.Decision;
import org.tsunagi.completion.CompletionViews.DecisionChange;
import org.tsunagi.completion.JudgementLine.DecisionLine;
import org.tsunagi.course.CourseDay;

/**
 * The judgement sheet of a course.
 *
 * @param unconfirmed the days whose roll-call has to be confirmed before the decision
 * @param rule the course's rule in sentences, as it was at the decision or as it is before one
 * @param overruled where an officer wants another decision than proposed, by enrollment
 * @param seen differs whenever a proposal or its reasons do
 * @param approval the paper behind the decision; null before it
 * @param changed what was changed about decisions since, by completion, the latest first
 */
public record CourseJudgement(
        CourseCompletion summary,
        List<CourseDay> unconfirmed,
        List<String> rule,
        List<JudgementLine> lines,
        Map<Long, Decision> overruled,
        Fingerprint seen,
        @Nullable ApprovalLine approval,
        Map<Long, List<DecisionChange>> changed) {
    /** The date of completion of most of them, the earlier one of two; null before the decision. */
    public @Nullable LocalDate decidedOn() {
        return lines.stream()
                .map(JudgementLine::decision)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(DecisionLine::decidedOn, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .reduce((one, later) -> later.getValue() > one.getValue() ? later : one)
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Whether an officer has to look at this line: not as most of them are, or not as it was decided. */
    public boolean standsOut(JudgementLine line) {
        DecisionLine decision = line.decision();
        if (!summary.isDecided()) {
            return !line.judgement().met() || overruled.containsKey(line.enrollmentId());
        }
        return decision == null
                || !decision.stands()
                || decision.reason() != null
                || line.differs()
                || !changes(decision).isEmpty();
    }

    /** How many will have completed when it is decided now. */
    public long toComplete() {
        return lines.stream().filter(this::willComplete).count();
    }

    private boolean willComplete(JudgementLine line) {
        Decision wanted = wanted(line.enrollmentId());
        return wanted == null || wanted.outcome() == null
                ? line.judgement().met()
                : wanted.outcome() == Outcome.COMPLETED;
    }

    /** How many will not. */
    public long notToComplete() {
        return lines.size() - toComplete();
    }

    /** What was changed about one person's decision, the latest first. */
    public List<DecisionChange> changes(DecisionLine decision) {
        return changed.getOrDefault(decision.completionId(), List.of());
    }

    /** What an officer wants otherwise about one person, or null. */
    public @Nullable Decision wanted(long enrollmentId) {
        return overruled.get(enrollmentId);
    }

    /** What an officer who wants it otherwise has seen of one line. */
    public Fingerprint seenOf(JudgementLine line) {
        return line.fingerprint(wanted(line.enrollmentId()));
    }

    /** The line of one person; empty for who does not stand on the course. */
    public Optional<JudgementLine> line(long enrollmentId) {
        return lines.stream()
                .filter(line -> line.enrollmentId() == enrollmentId)
                .findFirst();
    }
}
