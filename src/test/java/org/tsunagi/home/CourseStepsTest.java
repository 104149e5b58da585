package org.tsunagi.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsunagi.home.CourseGlance.Station;
import org.tsunagi.home.CourseGlance.Step;
import org.tsunagi.intake.Application.ApplicationState;

class CourseStepsTest {
    @Test
    void aCourseThatIsOnlyPlannedStandsAtTheCall() {
        List<Step> steps = steps(Situation.on("2026-05-01").daysOn("2026-09-30", "2026-10-04"));
        assertThat(current(steps)).isEqualTo(Station.CALL);
        assertThat(steps).extracting(Step::note).startsWith("2日間の日程", "これから", "これから", "9月30日（水） から");
        assertThat(steps.get(1).place()).isEqualTo("/courses/5/calls/new");
    }

    @Test
    void anOpenCallIsNotDoneYet() {
        List<Step> steps = steps(Situation.on("2026-07-01")
                .daysOn("2026-09-30")
                .callUntil("2026-08-30", Map.of(ApplicationState.SUBMITTED, 3L)));
        assertThat(current(steps)).isEqualTo(Station.CALL);
        assertThat(steps.get(1).note()).isEqualTo("8月30日（日） 締切");
        assertThat(steps.get(2).note()).isEqualTo("申込み3名");
    }

    @Test
    void betweenTheDaysTheCourseRuns() {
        List<Step> steps = steps(Situation.on("2026-10-05")
                .daysOn("2026-09-30", "2026-10-04", "2026-10-16")
                .selected("2026-09-06", 34));
        assertThat(current(steps)).isEqualTo(Station.SESSIONS);
        assertThat(steps.get(3).note()).isEqualTo("3日のうち2日 実施");
    }

    @Test
    void unconfirmedAttendanceHoldsTheCourseAtItsSessions() {
        Situation situation =
                Situation.on("2026-10-20").daysOn("2026-09-30", "2026-10-04").selected("2026-09-06", 34);
        assertThat(current(steps(situation.confirmed(0)))).isEqualTo(Station.SESSIONS);
        assertThat(steps(situation).get(3).note()).isEqualTo("出欠が未確定 1日");
        assertThat(current(steps(situation.confirmed(1)))).isEqualTo(Station.COMPLETION);
    }

    @Test
    void afterTheDecisionTheCertificatesAreNextAndThenTheReport() {
        Situation situation = Situation.on("2026-11-20")
                .daysOn("2026-09-30")
                .selected("2026-09-06", 34)
                .decided("2026-11-01", 33, 1);
        assertThat(current(steps(situation.certificates(33, 0, 0)))).isEqualTo(Station.CERTIFICATE);
        assertThat(steps(situation).get(4).note()).isEqualTo("11月1日（日） 修了33名・未修了1名");
        assertThat(current(steps(situation.certificates(0, 0, 33)))).isEqualTo(Station.REPORT);
        assertThat(steps(situation).get(6).done()).isFalse();
    }

    @Test
    void theReportEndsWithTheJuneAfterTheYear() {
        assertThat(report("2027-03-31").note()).isEqualTo("年度末にまとめます");
        assertThat(report("2027-04-01").note()).isEqualTo("6月30日（水） までに実施概要を確認");
        assertThat(report("2027-06-30").done()).isFalse();
        assertThat(report("2027-07-01").done()).isTrue();
        assertThat(report("2027-07-01").current()).isFalse();
    }

    private static Step report(String today) {
        return steps(Situation.on(today)
                        .daysOn("2026-09-30")
                        .confirmed(0)
                        .selected("2026-09-06", 34)
                        .decided("2026-11-01", 33, 1)
                        .certificates(0, 0, 33))
                .get(6);
    }

    private static List<Step> steps(Situation situation) {
        return CourseSteps.of(situation.today(), situation.facts());
    }

    private static Station current(List<Step> steps) {
        assertThat(steps).filteredOn(Step::current).hasSize(1);
        return steps.stream().filter(Step::current).findFirst().orElseThrow().station();
    }
}
