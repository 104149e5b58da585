package org.tsunagi.completion;

import java.util.List;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.course.Course.CompletionRule;

/** A course's rule as sentences an officer can check against the office's own paper. */
final class RuleWords {
    private RuleWords() {}

    static List<String> of(CompletionRule rule) {
        return List.of(lectures(rule), exercises(rule));
    }

    private static String lectures(CompletionRule rule) {
        String share = rule.lectureSharePercent() == 100
                ? Messages.say("completion.rule.lectures.all")
                : Messages.say("completion.rule.lectures.share", String.valueOf(rule.lectureSharePercent()));
        return share + tolerance(rule.lectureToleranceMinutes());
    }

    private static String exercises(CompletionRule rule) {
        return rule.allExercises()
                ? Messages.say("completion.rule.exercises.all") + tolerance(rule.exerciseToleranceMinutes())
                : Messages.say("completion.rule.exercises.free");
    }

    private static String tolerance(int minutes) {
        return minutes == 0
                ? Messages.say("completion.rule.noTolerance")
                : Messages.say("completion.rule.tolerance", String.valueOf(minutes));
    }
}
