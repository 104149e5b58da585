package org.tsunagi.course.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.web.Due;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseStep;
import org.tsunagi.course.PlanChecks.Finding;
import org.tsunagi.course.PlanChecks.FindingKind;
import org.tsunagi.course.Program.Route;

class PlanDuesTest {
    private static final CourseLine COURSE = new CourseLine(5, "C", "養成研修", "コーディネーター", Route.NOMINATED, 2026, 40);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Test
    void aCourseWithoutDaysAsksForThem() {
        List<Due> dues = PlanDues.of(MAY, false, List.of(COURSE), List.of(COURSE));
        assertThat(dues)
                .extracting(Due::label, Due::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("研修日程を登録する", "/sessions/new?year=2026"));
        assertThat(dues.get(0).detail()).startsWith("コーディネーター（令和8年度）。");
        assertThat(PlanDues.of(MAY, false, List.of(COURSE), List.of())).isEmpty();
    }

    @Test
    void aYearWithoutCoursesAsksForOne() {
        assertThat(PlanDues.of(MAY.plusYears(1), false, List.of(), List.of()))
                .extracting(Due::label, Due::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("研修を計画する", "/courses/new?year=2027"));
        assertThat(PlanDues.of(MAY.plusYears(1), true, List.of(), List.of()))
                .extracting(Due::place)
                .containsExactly("/plan-copies/new?year=2027");
    }

    @Test
    void aCourseIsPlannedOnceItHasDays() {
        CourseStep undated = PlanStep.of(List.of(), "/sessions?year=2026");
        assertThat(undated.done()).isFalse();
        assertThat(undated.note()).isEqualTo("日程が未登録");
        CourseStep dated = PlanStep.of(List.of(day(1, "2026-09-30"), day(2, "2026-10-04")), null);
        assertThat(dated.done()).isTrue();
        assertThat(dated.note()).isEqualTo("2日間の日程");
    }

    private static CourseDay day(long id, String on) {
        return new CourseDay(5, id, LocalDate.parse(on), 1, "講義", "県民会館");
    }

    @Test
    void whatIsToBeLookedAtInAPlanIsCountedForEachCourse() {
        Finding found = new Finding(FindingKind.LESSON, Set.of(COURSE.id()), null, "コマがありません。");
        Finding other = new Finding(FindingKind.LESSON, Set.of(COURSE.id() + 1), null, "コマがありません。");
        assertThat(PlanDues.ofChecks(List.of(COURSE), List.of(found, found, other)))
                .singleElement()
                .satisfies(due -> {
                    assertThat(due.detail()).isEqualTo("コーディネーター（令和8年度）の計画に、確かめることが2件あります。");
                    assertThat(due.place()).isEqualTo("/courses?year=2026");
                });
        assertThat(PlanDues.ofChecks(List.of(COURSE), List.of(other))).isEmpty();
        assertThat(PlanDues.ofChecks(List.of(), List.of(found))).isEmpty();
    }
}
