package org.tsunagi.completion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.Mark;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.course.Subject.SubjectKind;

/**
 * What a course's rule says of one person, and why.
 *
 * @param met whether the rule proposes completion
 * @param reasons each thing missing, in Japanese; empty when met
 */
public record Judgement(boolean met, List<String> reasons, Share lectures, Share exercises) {

    /** Judges the required lessons of a course. A course without lessons completes nobody. */
    static Judgement of(CompletionRule rule, List<LessonFact> required) {
        List<LessonFact> lectures = of(SubjectKind.LECTURE, required);
        List<LessonFact> exercises = of(SubjectKind.EXERCISE, required);
        Share heard = share(lectures, rule.lectureToleranceMinutes());
        List<String> reasons = new ArrayList<>();
        if (required.isEmpty()) {
            reasons.add(Messages.say("completion.noLessons"));
        }
        if (heard.attended() * 100 < heard.required() * rule.lectureSharePercent()) {
            if (rule.lectureSharePercent() < 100) {
                reasons.add(tooLittle(heard, rule.lectureSharePercent()));
            }
            addMissed(lectures, rule.lectureToleranceMinutes(), reasons);
        }
        if (rule.allExercises()) {
            addMissed(exercises, rule.exerciseToleranceMinutes(), reasons);
        }
        return new Judgement(
                reasons.isEmpty(), List.copyOf(reasons), heard, share(exercises, rule.exerciseToleranceMinutes()));
    }

    private static List<LessonFact> of(SubjectKind kind, List<LessonFact> facts) {
        return facts.stream().filter(fact -> fact.kind() == kind).toList();
    }

    private static Share share(List<LessonFact> facts, int tolerance) {
        return facts.stream()
                .map(fact -> new Share(fact.isAttended(tolerance) ? fact.minutes() : 0, fact.minutes()))
                .reduce(Share.NONE, (a, b) -> new Share(a.attended() + b.attended(), a.required() + b.required()));
    }

    private static void addMissed(List<LessonFact> facts, int tolerance, List<String> reasons) {
        facts.stream().filter(fact -> !fact.isAttended(tolerance)).forEach(fact -> reasons.add(reason(fact)));
    }

    private static String tooLittle(Share heard, int percent) {
        return Messages.say(
                "completion.reason.share",
                String.valueOf(heard.attended()),
                String.valueOf(heard.required()),
                String.valueOf(percent));
    }

    private static String reason(LessonFact fact) {
        if (fact.mark() == null) {
            return Messages.say("completion.reason.unmarked", fact.subject());
        }
        return Messages.say(
                "completion.reason." + fact.mark().name(), fact.subject(), String.valueOf(fact.minutesMissed()));
    }

    /**
     * How much of the required lessons of one kind counts as attended.
     *
     * @param attended minutes; a lesson counts in full or not at all
     * @param required minutes
     */
    public record Share(int attended, int required) {
        static final Share NONE = new Share(0, 0);

        public boolean full() {
            return attended == required;
        }
    }

    /** One required lesson and what was seen of one person at it; no mark counts as not attended. */
    record LessonFact(
            String subject,
            SubjectKind kind,
            int minutes,
            @Nullable Mark mark,
            int minutesMissed) {
        boolean isAttended(int tolerance) {
            return mark != null && mark != Mark.ABSENT && minutesMissed <= tolerance;
        }
    }
}
