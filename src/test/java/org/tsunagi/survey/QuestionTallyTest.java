package org.tsunagi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagi.survey.QuestionLine.QuestionKind;
import org.tsunagi.survey.Replies.StepCount;
import org.tsunagi.survey.SurveyTally.QuestionTally;

class QuestionTallyTest {
    private static final QuestionLine SCALE = new QuestionLine(1, 1, QuestionKind.SATISFACTION, "満足しましたか", true);

    @Test
    void stepsAreCountedTheBestFirstWithTheirShareOfThoseWhoAnswered() {
        QuestionTally tally = QuestionTally.of(
                SCALE, 10, List.of(new StepCount(1, 5, 4), new StepCount(1, 4, 1), new StepCount(1, 2, 3)), List.of());

        assertThat(tally.steps())
                .extracting(QuestionTally.Step::label, QuestionTally.Step::count, QuestionTally.Step::percent)
                .containsExactly(
                        tuple("とても満足", 4L, 50L),
                        tuple("満足", 1L, 13L),
                        tuple("どちらともいえない", 0L, 0L),
                        tuple("やや不満", 3L, 38L),
                        tuple("不満", 0L, 0L));
        assertThat(tally.answered()).isEqualTo(8);
        assertThat(tally.unanswered()).isEqualTo(2);
        assertThat(tally.mean()).hasToString("3.8");
    }

    @Test
    void aQuestionNobodyAnsweredHasNoMean() {
        QuestionTally tally = QuestionTally.of(SCALE, 3, List.of(), List.of());

        assertThat(tally.mean()).isNull();
        assertThat(tally.unanswered()).isEqualTo(3);
        assertThat(tally.steps()).allMatch(step -> step.percent() == 0);
    }
}
