package org.tsunagi.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsunagi.account.AccountViews.UserLine;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.home.Due.Task;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.masters.MastersViews.BodyLine;
import org.tsunagi.masters.Prefecture.PrefectureSettings;

class DueListTest {
    private static final Map<ApplicationState, Long> NOBODY = Map.of();

    @Test
    void anOpenCallNamesTheBodiesThatAreSilentAndCountsTheDays() {
        DueLine line = only(Situation.on("2026-07-22")
                .daysOn("2026-09-29")
                .callUntil("2026-07-31", Map.of(ApplicationState.SUBMITTED, 3L), "波音市", "鳴瀬町", "遠峰町"));
        assertThat(line.due().task()).isEqualTo(Task.WATCH_NOMINATIONS);
        assertThat(line.due().on()).isEqualTo("2026-07-31");
        assertThat(line.daysLeft()).isEqualTo(9);
        assertThat(line.isSoon()).isFalse();
        assertThat(line.due().detail()).isEqualTo("コーディネーター（令和8年度）。17の推薦機関のうち14機関が提出済み。未提出：波音市、鳴瀬町、遠峰町");
        assertThat(line.due().tag()).isEqualTo("未提出 3");
    }

    @Test
    void whenAllHaveSentTheCallIsStillOpenButDoesNotPress() {
        DueLine line = only(Situation.on("2026-07-30")
                .daysOn("2026-09-29")
                .callUntil("2026-07-31", Map.of(ApplicationState.SUBMITTED, 20L)));
        assertThat(line.isPressing()).isFalse();
        assertThat(line.isSoon()).isTrue();
        assertThat(line.due().tag()).isEqualTo("全機関提出済み");
    }

    @Test
    void afterTheDeadlineTheSeatsAreToBeDecidedAndCorrectionsAreWaitedFor() {
        Situation situation = Situation.on("2026-08-05")
                .daysOn("2026-10-29")
                .callUntil(
                        "2026-07-31",
                        Map.of(ApplicationState.SUBMITTED, 30L, ApplicationState.CORRECTION_REQUESTED, 4L));
        assertThat(tasks(situation)).containsExactly(Task.CORRECTIONS, Task.SELECT);
        DueLine select = situation.dues().open().get(1);
        assertThat(select.due().place()).isEqualTo("/courses/5/selection");
        assertThat(select.due().detail()).endsWith("定員40名に申込み34名。");
        assertThat(select.daysPast()).isEqualTo(5);
        assertThat(select.isSoon()).isTrue();
    }

    @Test
    void aDeadlineThatNobodyMetAsksForTheWindowNotForASelection() {
        assertThat(tasks(Situation.on("2026-08-05").daysOn("2026-10-29").callUntil("2026-07-31", NOBODY)))
                .containsExactly(Task.EMPTY_CALL);
    }

    @Test
    void aSecondCallThatIsOpenPostponesTheSelection() {
        assertThat(tasks(Situation.on("2026-08-05")
                        .daysOn("2026-10-29")
                        .callUntil("2026-07-31", Map.of(ApplicationState.SUBMITTED, 3L))
                        .callUntil("2026-08-20", NOBODY, "波音市")))
                .containsExactly(Task.WATCH_NOMINATIONS);
    }

    @Test
    void theSeatsDecidedStandAtTheEndForTwoMonthsAndPlain() {
        Situation situation = Situation.on("2026-10-01").daysOn("2026-12-20").selected("2026-09-06", 34);
        assertThat(situation.dues().open()).isEmpty();
        assertThat(situation.dues().done())
                .extracting(line -> line.due().task(), line -> line.due().tag())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Task.SELECT, "決裁済み"));
        assertThat(Situation.on("2026-11-30").selected("2026-09-06", 34).dues().done())
                .isEmpty();
    }

    @Test
    void daysPastWithoutConfirmationComeBeforeTheDaysToCome() {
        Situation situation = Situation.on("2026-10-05")
                .selected("2026-06-06", 34)
                .daysOn("2026-09-30", "2026-10-04", "2026-10-16", "2027-02-01")
                .confirmed(0);
        assertThat(tasks(situation)).containsExactly(Task.CONFIRM_ATTENDANCE, Task.SESSION_DAY);
        assertThat(situation.dues().open())
                .extracting(line -> line.due().place())
                .containsExactly("/days/101/attendance", "/days/102/attendance");
    }

    @Test
    void todaysDayIsPreparedUntilItIsConfirmed() {
        Situation situation =
                Situation.on("2026-09-30").selected("2026-06-06", 34).daysOn("2026-09-30", "2026-10-04");
        assertThat(situation.dues().open().get(0).daysLeft()).isZero();
        assertThat(tasks(situation)).containsExactly(Task.SESSION_DAY, Task.SESSION_DAY);
        assertThat(tasks(situation.confirmed(0))).containsExactly(Task.SESSION_DAY);
    }

    @Test
    void aDayThatTwoCoursesShareIsOneLine() {
        Situation situation =
                Situation.on("2026-10-01").selected("2026-06-06", 34).daysOn("2026-09-30");
        List<Due> dues = DayDues.of(situation.today(), List.of(situation.facts(), situation.facts(6, "支援者")));
        assertThat(dues).extracting(Due::detail).containsExactly("コーディネーターと支援者　講義");
    }

    @Test
    void whenAllDaysArePastTheCompletionIsToBeJudgedFirstConfirmingWhatIsOpen() {
        Situation situation = Situation.on("2026-10-20")
                .selected("2026-06-06", 34)
                .daysOn("2026-09-30", "2026-10-17")
                .surveyUntil("2026-10-31", 5, 34)
                .confirmed(0);
        assertThat(tasks(situation)).containsExactly(Task.CONFIRM_ATTENDANCE, Task.JUDGE, Task.WATCH_SURVEY);
        assertThat(situation.dues().open().get(1).due().detail()).contains("先に1日分の出欠");
        assertThat(situation.confirmed(1).dues().open().get(0).due().detail()).doesNotContain("出欠");
        assertThat(situation.dues().open().get(1).due().tag()).isEqualTo("回答 5 / 34");
    }

    @Test
    void aCourseWithoutPeopleIsNeverJudged() {
        assertThat(tasks(Situation.on("2026-10-20").daysOn("2026-09-30"))).isEmpty();
    }

    @Test
    void completersWithoutCertificateAndCertificatesNotHandedOverAreTwoLines() {
        Situation situation = Situation.on("2026-11-20")
                .selected("2026-06-06", 34)
                .daysOn("2026-09-30")
                .confirmed(0)
                .decided("2026-11-01", 33, 1);
        assertThat(tasks(situation.certificates(30, 3, 0))).containsExactly(Task.MAKE_CERTIFICATES, Task.HAND_OVER);
        assertThat(situation.dues().open().get(0).due().tag()).isEqualTo("作成前 30名");
        assertThat(tasks(situation.certificates(0, 0, 33))).isEmpty();
        assertThat(situation.dues().done())
                .extracting(line -> line.due().task())
                .containsExactlyInAnyOrder(Task.JUDGE, Task.HAND_OVER);
    }

    @Test
    void whatIsDueOnTheSameDayStandsInTheOrderOfTheProgramme() {
        LocalDate day = LocalDate.of(2026, 10, 17);
        List<Due> dues = Stream.of(Task.MAKE_SURVEY, Task.JUDGE, Task.CONFIRM_ATTENDANCE)
                .map(task -> Due.open(task, day, "", "", "/"))
                .toList();
        assertThat(DueList.of(day, dues).open())
                .extracting(line -> line.due().task())
                .containsExactly(Task.CONFIRM_ATTENDANCE, Task.JUDGE, Task.MAKE_SURVEY);
    }

    @Test
    void aYearThatIsOverAsksForNothingThatCanNoLongerBePlanned() {
        assertThat(tasks(Situation.on("2027-03-31"))).containsExactly(Task.PLAN_DAYS, Task.OPEN_CALL);
        assertThat(tasks(Situation.on("2027-04-01"))).isEmpty();
        assertThat(tasks(Situation.on("2027-04-01").callUntil("2026-07-31", NOBODY)))
                .isEmpty();
        assertThat(tasks(Situation.on("2027-04-01")
                        .daysOn("2026-09-30")
                        .confirmed(0)
                        .callUntil("2026-07-31", Map.of(ApplicationState.SUBMITTED, 3L))))
                .containsExactly(Task.SELECT);
    }

    @Test
    void theDecisionOnTheCompletionSettlesItsDays() {
        assertThat(tasks(Situation.on("2026-11-20")
                        .selected("2026-06-06", 34)
                        .daysOn("2026-09-30")
                        .decided("2026-11-01", 33, 1)))
                .isEmpty();
    }

    @Test
    void theOpenItemsOfEarlierYearsStay() {
        assertThat(tasks(Situation.on("2029-05-20")
                        .selected("2026-06-06", 34)
                        .daysOn("2026-09-30")
                        .confirmed(0)
                        .decided("2026-11-01", 33, 1)
                        .certificates(0, 2, 31)))
                .containsExactly(Task.HAND_OVER);
    }

    @Test
    void whatHasWaitedForYearsIsCountedInYears() {
        Due waiting = Due.open(Task.HAND_OVER, LocalDate.of(2019, 11, 5), "", "", "/");
        assertThat(new DueLine(waiting, LocalDate.of(2020, 11, 4)).yearsPast()).isZero();
        assertThat(new DueLine(waiting, LocalDate.of(2026, 11, 23)).yearsPast()).isEqualTo(7);
    }

    @Test
    void aCourseWithoutCallAndDaysAsksForBothUnlessItIsOver() {
        assertThat(tasks(Situation.on("2026-05-01"))).containsExactly(Task.PLAN_DAYS, Task.OPEN_CALL);
        assertThat(tasks(Situation.on("2026-05-01").daysOn("2026-09-30"))).containsExactly(Task.OPEN_CALL);
    }

    @Test
    void whatNoDayPressesComesLast() {
        Due undated = Due.open(Task.PLAN_YEAR, null, "", "", "/");
        Due dated = Due.open(Task.SELECT, LocalDate.of(2026, 12, 1), "", "", "/");
        assertThat(DueList.of(LocalDate.of(2026, 7, 1), List.of(undated, dated)).open())
                .extracting(DueLine::due)
                .containsExactly(dated, undated);
    }

    @Test
    void aYearThatIsOverIsReportedOnUntilTheEndOfJune() {
        List<CourseFacts> courses = List.of(Situation.on("2026-05-01").facts());
        assertThat(yearTasks("2027-03-31", courses)).isEmpty();
        assertThat(yearTasks("2027-04-01", courses)).containsExactly(Task.PLAN_YEAR, Task.CHECK_SUMMARY);
        assertThat(yearTasks("2027-06-30", courses)).containsExactly(Task.PLAN_YEAR, Task.CHECK_SUMMARY);
        assertThat(YearDues.of(LocalDate.of(2027, 4, 1), courses).get(1).on()).isEqualTo("2027-06-30");
        assertThat(yearTasks("2027-07-01", courses)).containsExactly(Task.PLAN_YEAR);
    }

    @Test
    void anAdministratorIsToldWhatIsMissing() {
        PrefectureSettings blank = new PrefectureSettings("見本県", "障害福祉課", "099", "見本県知事", " ", "市町村", "");
        UserLine clerk = new UserLine(1, 0, "shiomi", "町田", Role.NOMINATOR, 11L, "汐見市", false, false);
        UserLine gone = new UserLine(2, 0, "namioto", "港", Role.NOMINATOR, 12L, "波音市", true, false);
        List<BodyLine> bodies = List.of(new BodyLine(11, "汐見市", "992011"), new BodyLine(12, "波音市", "992020"));
        List<Due> dues = SetupDues.of(blank, bodies, List.of(clerk, gone));
        assertThat(dues).extracting(Due::task).containsExactly(Task.SET_GOVERNOR, Task.ADD_NOMINATORS);
        assertThat(dues.get(1).detail()).endsWith("：波音市");
    }

    private static List<Task> yearTasks(String today, List<CourseFacts> courses) {
        return YearDues.of(LocalDate.parse(today), courses).stream()
                .map(Due::task)
                .toList();
    }

    private static List<Task> tasks(Situation situation) {
        return situation.dues().open().stream().map(line -> line.due().task()).toList();
    }

    private static DueLine only(Situation situation) {
        assertThat(situation.dues().open()).hasSize(1);
        return situation.dues().open().get(0);
    }
}
