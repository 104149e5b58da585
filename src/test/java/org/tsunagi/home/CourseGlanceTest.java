package org.tsunagi.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagi.course.CourseStep;
import org.tsunagi.home.CourseGlance.Step;

class CourseGlanceTest {
    @Test
    void theStationsStandInOrderAndTheFirstThatIsNotDoneIsTheCurrentOne() {
        List<Step> steps =
                Step.of(List.of(station(200, false, false), station(300, false, true), station(100, true, false)));
        assertThat(steps).extracting(step -> step.station().order()).containsExactly(100, 200, 300);
        assertThat(steps).extracting(Step::current).containsExactly(false, true, false);
        assertThat(steps).extracting(Step::done).containsExactly(true, false, false);
    }

    @Test
    void aDecisionSettlesWhatComesBeforeItAndNothingElseDoes() {
        assertThat(Step.of(List.of(station(100, false, false), station(200, false, false), station(300, true, true))))
                .extracting(Step::done)
                .containsExactly(true, true, true);
        assertThat(Step.of(List.of(station(100, false, false), station(200, true, false), station(300, false, true))))
                .extracting(Step::done)
                .containsExactly(false, true, false);
    }

    @Test
    void onceAllAreDoneNoneIsCurrent() {
        assertThat(Step.of(List.of(station(100, true, false), station(300, true, true))))
                .noneMatch(Step::current);
    }

    private static CourseStep station(int order, boolean done, boolean settles) {
        return new CourseStep(order, "", done, settles, "", null);
    }
}
