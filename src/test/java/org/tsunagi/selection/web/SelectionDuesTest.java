package org.tsunagi.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Due.Urgency;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseStep;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallLine.CallWindow;
import org.tsunagi.intake.Round;
import org.tsunagi.intake.StateCounts;
import org.tsunagi.selection.SelectionViews.DecidedRound;
import org.tsunagi.selection.web.SelectionDues.SelectedCourse;

class SelectionDuesTest {
    private static final CourseLine COURSE = new CourseLine(5, "C", "養成研修", "コーディネーター", Route.NOMINATED, 2026, 40);
    private static final LocalDate SEPTEMBER_6 = LocalDate.of(2026, 9, 6);

    @Test
    void afterTheDeadlineTheSeatsAreToBeDecided() {
        Due due = due("2026-08-05", null, call("2026-08-05", "2026-07-31", 34)).orElseThrow();
        assertThat(due.label()).isEqualTo("受講者を決定する");
        assertThat(due.urgency()).isEqualTo(Urgency.PRESSING);
        assertThat(due.on()).isEqualTo("2026-07-31");
        assertThat(due.place()).isEqualTo("/courses/5/selection");
        assertThat(due.detail()).isEqualTo("コーディネーター（令和8年度）。定員40名に申込み34名。");
        assertThat(due("2027-04-01", null, call("2027-04-01", "2026-07-31", 3))).isPresent();
    }

    @Test
    void aDeadlineThatNobodyMetOrASecondCallThatIsOpenAsksForNoSelection() {
        assertThat(due("2026-08-05", null, call("2026-08-05", "2026-07-31", 0))).isEmpty();
        assertThat(due("2026-08-05", null, call("2026-08-05", "2026-07-31", 3), call("2026-08-05", "2026-08-20", 0)))
                .isEmpty();
    }

    @Test
    void theSeatsDecidedStayInSightForTwoMonths() {
        Due due = due("2026-10-01", SEPTEMBER_6).orElseThrow();
        assertThat(due.urgency()).isEqualTo(Urgency.DONE);
        assertThat(due.tag()).isEqualTo("決裁済み");
        assertThat(due.detail()).endsWith("受講者34名。");
        assertThat(due("2026-11-30", SEPTEMBER_6)).isEmpty();
    }

    @Test
    void beforeThePublicationItSaysOnWhichDayOrThatItFailed() {
        Due waiting = unpublished(null, false);
        assertThat(waiting.urgency()).isEqualTo(Urgency.PRESSING);
        assertThat(waiting.tag()).isEqualTo("公表前");
        Due planned = unpublished(LocalDate.of(2026, 9, 10), false);
        assertThat(planned.urgency()).isEqualTo(Urgency.OPEN);
        assertThat(planned.on()).isEqualTo("2026-09-10");
        assertThat(planned.detail()).contains("公表予定日は2026年9月10日（令和8年）");
        Due refused = unpublished(null, true);
        assertThat(refused.urgency()).isEqualTo(Urgency.PRESSING);
        assertThat(refused.detail()).contains("予約した日に公表できませんでした");
    }

    @Test
    void anUnpublishedSecondRoundIsNamedAsOne() {
        DecidedRound second = new DecidedRound(SEPTEMBER_6, false, null, false, new Round(2));
        assertThat(SelectionDues.of(SEPTEMBER_6, new SelectedCourse(COURSE, List.of(), second, 34)))
                .hasValueSatisfying(due -> assertThat(due.detail()).contains("（再募集）"));
        assertThat(SelectionStep.of(second, decided(40), "/").note()).isEqualTo("再募集：9月6日（日） 決裁（公表前）");
    }

    private static Due unpublished(@Nullable LocalDate on, boolean refused) {
        return SelectionDues.of(
                        SEPTEMBER_6,
                        new SelectedCourse(
                                COURSE, List.of(), new DecidedRound(SEPTEMBER_6, false, on, refused, Round.FIRST), 0))
                .orElseThrow();
    }

    @Test
    void theStationSaysWhatHasArrivedAndThenWhenTheSeatsWereApproved() {
        assertThat(SelectionStep.of(null, submitted(0), "/").note()).isEqualTo("これから");
        assertThat(SelectionStep.of(null, submitted(3), "/").note()).isEqualTo("申込み3名");
        CourseStep approved =
                SelectionStep.of(new DecidedRound(SEPTEMBER_6, true, null, false, Round.FIRST), decided(40), "/");
        assertThat(approved.note()).isEqualTo("9月6日（日） 決裁");
        assertThat(approved.done() && approved.settles()).isTrue();
    }

    @Test
    void aSecondRoundIsDueWithTheSeatsThatAreLeft() {
        CallLine first = call(Round.FIRST, true, "2026-09-20", "2026-08-30", 0);
        CallLine second = call(new Round(2), false, "2026-09-20", "2026-09-18", 4);
        Due due = due("2026-09-20", SEPTEMBER_6, first, second).orElseThrow();
        assertThat(due.detail()).endsWith("（再募集）。空き6名に申込み4名。");
        CourseStep step =
                SelectionStep.of(new DecidedRound(SEPTEMBER_6, true, null, false, Round.FIRST), submitted(4), "/");
        assertThat(step.note()).isEqualTo("再募集の申込み4名（未決定）");
        assertThat(step.done()).isFalse();
    }

    private static Optional<Due> due(String today, @Nullable LocalDate approvedOn, CallLine... calls) {
        return SelectionDues.of(
                LocalDate.parse(today),
                new SelectedCourse(
                        COURSE,
                        List.of(calls),
                        approvedOn == null ? null : new DecidedRound(approvedOn, true, null, false, Round.FIRST),
                        34));
    }

    private static CallLine call(String today, String closes, long submitted) {
        return call(Round.FIRST, false, today, closes, submitted);
    }

    private static CallLine call(Round round, boolean selected, String today, String closes, long submitted) {
        return new CallLine(
                70,
                0,
                5,
                "養成研修",
                round,
                Route.NOMINATED,
                new FiscalYear(2026),
                40,
                null,
                null,
                "",
                selected,
                new CallWindow(at("2026-06-01", 17), at(closes, 17), at(today, 9)),
                null,
                submitted(submitted));
    }

    private static StateCounts submitted(long count) {
        return new StateCounts(Map.of(ApplicationState.SUBMITTED, count));
    }

    private static StateCounts decided(long count) {
        return new StateCounts(Map.of(ApplicationState.DECIDED, count));
    }

    private static Instant at(String day, int hour) {
        return LocalDate.parse(day).atTime(hour, 0).atZone(OfficeClock.ZONE).toInstant();
    }
}
