package org.tsunagi.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.LessonMark;
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

    /** Judges the required subjects of a course. A course that requires nothing completes nobody. */
    static Judgement of(CompletionRule rule, List<SubjectFact> required) {
        List<SubjectFact> lectures = of(SubjectKind.LECTURE, required);
        List<SubjectFact> exercises = of(SubjectKind.EXERCISE, required);
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

    private static List<SubjectFact> of(SubjectKind kind, List<SubjectFact> facts) {
        return facts.stream().filter(fact -> fact.kind() == kind).toList();
    }

    private static Share share(List<SubjectFact> facts, int tolerance) {
        return facts.stream()
                .map(fact -> new Share(fact.isAttended(tolerance) ? fact.minutes() : 0, fact.minutes()))
                .reduce(Share.NONE, (a, b) -> new Share(a.attended() + b.attended(), a.required() + b.required()));
    }

    private static void addMissed(List<SubjectFact> facts, int tolerance, List<String> reasons) {
        facts.stream().filter(fact -> !fact.isAttended(tolerance)).forEach(fact -> reasons.add(reason(fact)));
    }

    private static String tooLittle(Share heard, int percent) {
        return Messages.say(
                "completion.reason.share",
                String.valueOf(heard.attended()),
                String.valueOf(heard.required()),
                String.valueOf(percent));
    }

    private static String reason(SubjectFact fact) {
        Optional<LessonFact> nearest = fact.nearest();
        if (nearest.isEmpty()) {
            return Messages.say("completion.reason.noLesson", fact.subject());
        }
        LessonMark seen = nearest.get().seen();
        return seen == null
                ? Messages.say("completion.reason.unmarked", fact.subject())
                : Messages.say(
                        "completion.reason." + seen.mark().name(),
                        fact.subject(),
                        String.valueOf(seen.minutesMissed()));
    }

    /**
     * How much of the required subjects of one kind counts as attended.
     *
     * @param attended minutes; a subject counts in full or not at all
     * @param required minutes
     */
    public record Share(int attended, int required) {
        static final Share NONE = new Share(0, 0);

        public boolean full() {
            return attended == required;
        }
    }

    /**
     * A required subject with the lessons that taught it and what was seen of one person at them. One attended lesson is
     * enough, however often it was held; without any lesson the subject is not fulfilled.
     *
     * @param minutes of the subject; they count once
     */
    record SubjectFact(String subject, SubjectKind kind, int minutes, List<LessonFact> lessons) {
        boolean isAttended(int tolerance) {
            return lessons.stream().anyMatch(lesson -> lesson.isAttended(tolerance));
        }

        /** The lesson at which the person came nearest to attending: least missed, then not yet marked, then absent. */
        Optional<LessonFact> nearest() {
            return lessons.stream().min(Comparator.comparingInt(LessonFact::distance));
        }
    }

    /** What was seen of one person at a lesson; no mark counts as not attended. */
    record LessonFact(@Nullable LessonMark seen) {
        private static final int A_DAY = 24 * 60;

        boolean isAttended(int tolerance) {
            return seen != null && seen.mark() != Mark.ABSENT && seen.minutesMissed() <= tolerance;
        }

        private int distance() {
            if (seen == null) {
                return A_DAY;
            }
            return seen.mark() == Mark.ABSENT ? A_DAY + 1 : seen.minutesMissed();
        }
    }
}
