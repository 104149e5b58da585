package org.tsunagi.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.survey.QuestionLine.QuestionKind;
import org.tsunagi.survey.Replies.StepCount;
import org.tsunagi.survey.SurveyViews.FreeText;

/**
 * The replies to a survey, counted question by question. While replies come in, and when there are very few, they are
 * not shown: whoever sees who has just answered would know whose reply the new one is.
 *
 * @param questions what was asked; without counts and texts unless {@link #isShown()}
 * @param texts how many free texts there are for this viewer to read; the questions hold one page of them
 */
public record SurveyTally(SurveyLine survey, List<QuestionTally> questions, long texts) {
    /** Fewer replies than this stay closed for good. */
    public static final int FEWEST = 3;

    public boolean isShown() {
        return isShown(survey);
    }

    /** Whether they will be as soon as they are out of their envelopes. */
    public boolean isAboutToBeShown() {
        return !isShown() && survey.isClosed() && survey.answered() >= FEWEST;
    }

    public int fewest() {
        return FEWEST;
    }

    static boolean isShown(SurveyLine survey) {
        return survey.repliesOpened();
    }

    /**
     * What the replies say to one question.
     *
     * @param steps the five steps, the best first; empty for a free text
     * @param answered how many answered this question
     * @param unanswered how many replied without answering it
     * @param mean of the steps, to one decimal; null when nobody answered, and for a free text
     * @param texts those of the page in random order; they may name people, so officers alone have them
     */
    public record QuestionTally(
            QuestionLine question,
            List<Step> steps,
            long answered,
            long unanswered,
            @Nullable BigDecimal mean,
            List<FreeText> texts) {

        /**
         * One of the five steps.
         *
         * @param percent of those who answered the question, rounded
         */
        public record Step(int step, String label, long count, long percent) {}

        static QuestionTally of(QuestionLine question, long replies, List<StepCount> counted, List<FreeText> texts) {
            long answered = counted.stream().mapToLong(StepCount::count).sum();
            if (!question.isScale()) {
                return new QuestionTally(question, List.of(), answered, replies - answered, null, texts);
            }
            Map<Integer, Long> counts = counted.stream().collect(Collectors.toMap(StepCount::step, StepCount::count));
            long sum = counts.entrySet().stream()
                    .mapToLong(one -> one.getKey() * one.getValue())
                    .sum();
            List<Step> steps = IntStream.rangeClosed(1, QuestionKind.STEPS)
                    .map(up -> QuestionKind.STEPS + 1 - up)
                    .mapToObj(step -> step(question.kind(), step, counts.getOrDefault(step, 0L), answered))
                    .toList();
            BigDecimal mean = answered == 0
                    ? null
                    : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(answered), 1, RoundingMode.HALF_UP);
            return new QuestionTally(question, steps, answered, replies - answered, mean, List.of());
        }

        private static Step step(QuestionKind kind, int step, long count, long answered) {
            return new Step(step, kind.step(step), count, answered == 0 ? 0 : Math.round(100.0 * count / answered));
        }
    }
}
