package org.tsunagi.completion.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Due.Urgency;
import org.tsunagi.completion.CompletionViews.DecidedCourse;
import org.tsunagi.completion.web.CompletionDues.JudgedCourse;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseStep;
import org.tsunagi.course.Program.Route;

class CompletionDuesTest {
    private static final CourseLine COURSE = new CourseLine(5, "C", "養成研修", "コーディネーター", Route.NOMINATED, 2026, 40);
    private static final DecidedCourse DECISION = new DecidedCourse(5, LocalDate.of(2026, 11, 1), 33, 1);
    private static final List<CourseDay> DAYS = List.of(
            new CourseDay(5, 100, LocalDate.of(2026, 9, 30), 1, "講義", "県民会館"),
            new CourseDay(5, 101, LocalDate.of(2026, 10, 17), 1, "講義", "県民会館"));

    @Test
    void whenAllDaysArePastTheCompletionIsToBeJudgedFirstConfirmingWhatIsOpen() {
        Due due = due("2026-10-20", Set.of(100L), 34, null).orElseThrow();
        assertThat(due.label()).isEqualTo("修了判定を行う");
        assertThat(due.urgency()).isEqualTo(Urgency.PRESSING);
        assertThat(due.on()).isEqualTo("2026-10-17");
        assertThat(due.detail()).contains("先に1日分の出欠");
        assertThat(due("2026-10-20", Set.of(100L, 101L), 34, null))
                .get()
                .extracting(Due::detail)
                .asString()
                .doesNotContain("出欠");
        assertThat(due("2026-10-17", Set.of(), 34, null)).isEmpty();
    }

    @Test
    void aCourseWithoutPeopleIsNeverJudged() {
        assertThat(due("2026-10-20", Set.of(), 0, null)).isEmpty();
    }

    @Test
    void theDecisionStaysInSightForTwoMonths() {
        assertThat(due("2026-11-20", Set.of(), 34, DECISION))
                .get()
                .extracting(Due::detail)
                .isEqualTo("コーディネーター（令和8年度）。修了33名、未修了1名。");
        assertThat(due("2027-01-01", Set.of(), 34, DECISION)).isEmpty();
    }

    @Test
    void theStationSaysWhatWasDecidedAndSettlesWhatComesBefore() {
        CourseStep decided = CompletionStep.of(DECISION, null);
        assertThat(decided.note()).isEqualTo("11月1日（日） 修了33名・未修了1名");
        assertThat(decided.done() && decided.settles()).isTrue();
        assertThat(CompletionStep.of((DecidedCourse) null, null).note()).isEqualTo("これから");
    }

    private static Optional<Due> due(String today, Set<Long> confirmed, long people, @Nullable DecidedCourse decision) {
        return CompletionDues.of(LocalDate.parse(today), new JudgedCourse(COURSE, DAYS, confirmed, people, decision));
    }
}
