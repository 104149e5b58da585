package org.tsunagi.completion;

import java.util.ArrayList;
import java.util.List;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.course.CompletionRule;
import org.tsunagi.course.SubjectKind;

/**
 * What a course's rule says of one person, and why.
 *
 * @param met whether the rule proposes completion
 * @param reasons each thing missing, in Japanese; empty when met
 */
public record Judgement(boolean met, List<String> reasons) {

    /** Judges the required lessons of a course. A course without lessons completes nobody. */
    static Judgement of(CompletionRule rule, List<LessonFact> required) {
        List<String> reasons = new ArrayList<>();
        if (required.isEmpty()) {
            reasons.add(Messages.say("completion.noLessons"));
        }
        judgeLectures(rule, required, reasons);
        if (rule.allExercises()) {
            required.stream()
                    .filter(fact -> fact.kind() == SubjectKind.EXERCISE)
                    .filter(fact -> !fact.isAttended(rule.exerciseToleranceMinutes()))
                    .forEach(fact -> reasons.add(reason(fact)));
        }
        return new Judgement(reasons.isEmpty(), List.copyOf(reasons));
    }

    private static void judgeLectures(CompletionRule rule, List<LessonFact> required, List<String> reasons) {
        List<LessonFact> lectures = required.stream()
                .filter(fact -> fact.kind() == SubjectKind.LECTURE)
                .toList();
        int taught = lectures.stream().mapToInt(LessonFact::minutes).sum();
        int attended = lectures.stream()
                .filter(fact -> fact.isAttended(rule.lectureToleranceMinutes()))
                .mapToInt(LessonFact::minutes)
                .sum();
        if (attended * 100 < taught * rule.lectureSharePercent()) {
            lectures.stream()
                    .filter(fact -> !fact.isAttended(rule.lectureToleranceMinutes()))
                    .forEach(fact -> reasons.add(reason(fact)));
        }
    }

    private static String reason(LessonFact fact) {
        if (fact.mark() == null) {
            return Messages.say("completion.reason.unmarked", fact.subject());
        }
        return Messages.say(
                "completion.reason." + fact.mark().name(), fact.subject(), String.valueOf(fact.minutesMissed()));
    }
}
