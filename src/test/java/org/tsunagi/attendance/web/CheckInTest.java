package org.tsunagi.attendance.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.AtOnce;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.RollCallCast;
import org.tsunagi.Statements;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.attendance.AttendanceViews;
import org.tsunagi.attendance.CheckInCodes;
import org.tsunagi.attendance.CheckInViews;
import org.tsunagi.attendance.DayReading.DayState;
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.TimetableDesk;
import org.tsunagi.enrollment.Enrollment;
import org.tsunagi.enrollment.EnrollmentDesk;

/** What the code of an admission slip opens, in each state; looking marks nobody. */
@QuarkusTest
class CheckInTest {
    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    CheckInCodes codes;

    @Inject
    CheckInViews slips;

    @Inject
    AttendanceDesk desk;

    @Inject
    AttendanceViews views;

    @Inject
    EnrollmentDesk enrollments;

    @Inject
    TimetableDesk timetable;

    @Inject
    OfficeClock clock;

    @Inject
    Statements statements;

    private LocalDate today;
    private long course;
    private long day;
    private Enrollment makoto;

    @BeforeEach
    void aDayOfToday() {
        today = clock.today();
        course = cast.course(FiscalYear.of(today), Route.DIRECT, 300);
        day = cast.day(FiscalYear.of(today), today, SubjectKind.LECTURE, course);
        makoto = rollCalls.enroll(course, "上田 誠 ウエダ マコト").get(0);
    }

    @Test
    void aScanShowsWhoItIsAndMarksNobodyUntilThePress() {
        Browser door = Browser.as(cast.officer(), codes.path(day, makoto.id()));
        assertThat(door.status()).isEqualTo(200);
        assertThat(door.main()).contains("上田 誠", "ウエダ マコト", "受講番号1");
        assertThat(state(makoto)).isEqualTo(DayState.UNMARKED);

        door.press("出席にする");
        assertThat(door.path()).isEqualTo("/days/" + day + "/check-in");
        assertThat(door.page().select(".flash").text()).contains("上田 誠さんを「出席」にしました。");
        assertThat(door.page().select("#tally").text()).isEqualTo("1名 出席・未入力 0名");
        assertThat(state(makoto)).isEqualTo(DayState.PRESENT);

        door.follow("この方の画面に戻る");
        assertThat(door.main()).contains("入力済み").containsPattern("入力済み[ 　]*出席");
        door.press("入力を取り消す");
        assertThat(door.page().select(".flash").text()).contains("上田 誠さんの出欠を未入力に戻しました。");
        assertThat(state(makoto)).isEqualTo(DayState.UNMARKED);
    }

    @Test
    void aScannerThatTypesLikeAKeyboardLeadsToTheSamePage() {
        String path = codes.path(day, makoto.id());
        Browser door = Browser.as(cast.officer(), "/days/" + day + "/check-in");
        assertThat(door.page().select("input[name=code][autofocus]")).hasSize(1);
        for (String typed : List.of("https://kenshu.example.lg.jp" + path, "https+//kenshu" + path.replace('_', '='))) {
            door.open("/days/" + day + "/check-in").fill("code", typed).press("開く");
            assertThat(door.path()).isEqualTo(path);
        }
        door.open("/days/" + day + "/check-in").fill("code", "4901234567894").press("開く");
        assertThat(door.status()).isEqualTo(422);
        assertThat(door.page().select("#code-error").text()).contains("受講票のコードではありません");
        assertThat(door.value("code")).isEqualTo("4901234567894");
    }

    @Test
    void onASlipsPageTheNextScanOpensTheNextSlipAndPressesNothing() {
        Enrollment ken = rollCalls.enroll(course, "石田 健 イシダ ケン").get(0);
        Browser door = Browser.as(cast.officer(), codes.path(day, makoto.id()));
        assertThat(door.page().select("[autofocus]")).isEmpty();
        door.fill("code", codes.path(day, ken.id())).press("開く");
        assertThat(door.path()).isEqualTo(codes.path(day, ken.id()));
        assertThat(state(makoto)).isEqualTo(DayState.UNMARKED);
        assertThat(state(ken)).isEqualTo(DayState.UNMARKED);
    }

    @Test
    void whoComesLateIsMarkedAtTheTimeTypedAndARefusalKeepsIt() {
        String path = codes.path(day, makoto.id());
        Browser door = Browser.as(cast.officer(), path);
        String token = door.page().select("input[name=csrf-token]").val();
        // The button stands on the page during the lessons alone; refused, it stands there at any hour.
        door.post(path, Map.of("csrf-token", token, "mark", "LATE", "at", "十時半"));
        assertThat(door.status()).isEqualTo(422);
        assertThat(door.value("at")).isEqualTo("十時半");
        door.fill("at", "12:30").press("遅刻にする");
        assertThat(door.status()).isEqualTo(422);
        assertThat(door.page().select("#at-error").text()).isNotEmpty();
        assertThat(door.value("at")).isEqualTo("12:30");
        assertThat(state(makoto)).isEqualTo(DayState.UNMARKED);
        door.fill("at", "10:15").press("遅刻にする");
        assertThat(door.page().select(".flash").text()).contains("上田 誠さんを「遅刻 10:15から」にしました。");
        assertThat(state(makoto)).isEqualTo(DayState.LATE);
    }

    @Test
    void theSlipSaysTheWholeTitleAndWithoutADayThePageOfTheCourseSaysWhy() {
        assertThat(slips.slips(cast.officer(), course).get(0).course()).startsWith("試しの研修その");
        long empty = cast.course(FiscalYear.of(today), Route.DIRECT, 10);
        Enrollment ken = rollCalls.enroll(empty, "石田 健 イシダ ケン").get(0);
        for (String print : List.of(
                "/enrollments/" + ken.id() + "/admission-slips.pdf",
                "/courses/" + empty + "/admission-slips/slips.pdf")) {
            Browser browser = Browser.as(cast.officer(), print);
            assertThat(browser.path()).isEqualTo("/courses/" + empty + "/admission-slips");
            assertThat(browser.main()).contains("研修日はまだありません");
        }
    }

    @Test
    void aForgedACutOffAndAnotherDaysCodeOpenNothing() {
        String path = codes.path(day, makoto.id());
        long other = rollCalls.enroll(course, "石田 健 イシダ ケン").get(0).id();
        long tomorrow =
                cast.day(FiscalYear.of(today), FiscalYear.of(today).last().minusDays(1), SubjectKind.LECTURE, course);
        for (String forged : List.of(
                path.substring(0, path.length() - 3),
                path.replace("/enrollments/" + makoto.id() + "/", "/enrollments/" + other + "/"),
                path.replace("/days/" + day + "/", "/days/" + tomorrow + "/"),
                path + "x")) {
            Browser door = Browser.as(cast.officer(), forged);
            assertThat(door.status()).as(forged).isEqualTo(404);
            assertThat(door.main()).contains("この受講票は読み取れません").doesNotContain("上田", "石田");
        }
    }

    @Test
    void whoGaveTheSeatUpOrIsNotExpectedIsSaidAndNotMarked() {
        Browser door = Browser.as(cast.officer(), codes.path(day, makoto.id()));
        enrollments.cancel(cast.officer(), makoto.id(), "転勤のため");
        door.press("出席にする");
        assertThat(door.status()).isEqualTo(422);
        assertThat(door.main()).contains("上田 誠さんの受講は、取り消されています（受講辞退・交代・繰上げの取消し）。");
        assertThat(door.page().select("main form[method=post]")).isEmpty();

        long elsewhere = cast.course(FiscalYear.of(today), Route.DIRECT, 10);
        Enrollment ken = rollCalls.enroll(elsewhere, "石田 健 イシダ ケン").get(0);
        Browser stranger = Browser.as(cast.officer(), codes.path(day, ken.id()));
        assertThat(stranger.main()).contains("石田 健さんは、", "の受講者ではありません。");
        assertThat(stranger.page().select("main form[method=post]")).isEmpty();
    }

    @Test
    void aSlipOfAnotherDayLeadsToTodays() {
        LocalDate another = FiscalYear.of(today).first().equals(today)
                ? today.plusDays(1)
                : FiscalYear.of(today).first();
        long yesterday = cast.day(FiscalYear.of(today), another, SubjectKind.LECTURE, course);
        Browser door = Browser.as(cast.officer(), codes.path(yesterday, makoto.id()));
        assertThat(door.main()).contains("の受講票です。受付は、その日だけできます。");
        assertThat(door.page().select("main form[method=post]")).isEmpty();
        door.follow("今日の受付をする").press("出席にする");
        assertThat(state(makoto)).isEqualTo(DayState.PRESENT);
        assertThat(views.rollCall(cast.officer(), yesterday)
                        .line(makoto.trainee().id())
                        .state())
                .isEqualTo(DayState.UNMARKED);
    }

    @Test
    void aDayCalledOffMeanwhileIsSaid() {
        Browser door = Browser.as(cast.officer(), codes.path(day, makoto.id()));
        timetable.cancel(cast.officer(), day, "大雪のため");
        door.press("出席にする");
        assertThat(door.status()).isEqualTo(422);
        assertThat(door.main()).contains("は中止です", "大雪のため");
        assertThat(Browser.as(cast.officer(), "/days/" + day + "/check-in").main())
                .contains("この日は中止です");
    }

    @Test
    void twoPhonesAtOnceMarkOnceAndAColleaguesOtherMarkIsShownFirst() {
        Browser other = Browser.as(cast.officer(), codes.path(day, makoto.id()));
        AtOnce.act(
                () -> desk.mark(cast.officer(), day, makoto.trainee().id(), MarkEntry.of(Mark.PRESENT)),
                () -> other.press("出席にする"));
        assertThat(other.status()).as("the same twice is no conflict").isEqualTo(200);
        assertThat(views.changesOf(cast.officer(), day, makoto.trainee().id())).hasSize(1);

        Enrollment ken = rollCalls.enroll(course, "石田 健 イシダ ケン").get(0);
        Browser late = Browser.as(cast.officer(), codes.path(day, ken.id()));
        AtOnce.act(
                () -> desk.mark(cast.officer(), day, ken.trainee().id(), MarkEntry.of(Mark.ABSENT)),
                () -> late.press("出席にする"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().select(".problems").text()).contains("この方の出欠が変わりました");
        assertThat(state(ken)).isEqualTo(DayState.ABSENT);
    }

    @Test
    void onAConfirmedDayTheWayToTheCorrectionIsShown() {
        desk.markRestPresent(cast.officer(), day);
        desk.confirm(cast.officer(), day);
        Browser door = Browser.as(cast.officer(), codes.path(day, makoto.id()));
        assertThat(door.page().select("main form[method=post]")).isEmpty();
        door.follow("この方の出欠を訂正する");
        assertThat(door.path())
                .isEqualTo("/days/" + day + "/attendance/" + makoto.trainee().id());
    }

    @Test
    void onADayConfirmedMeanwhileThePageLeadsToTheCorrectionToo() {
        desk.mark(cast.officer(), day, makoto.trainee().id(), MarkEntry.of(Mark.ABSENT));
        Browser marking = Browser.as(cast.officer(), codes.path(day, makoto.id()));
        Browser clearing = Browser.as(cast.officer(), codes.path(day, makoto.id()));
        desk.confirm(cast.officer(), day);
        for (Browser door : List.of(marking.press("出席にする"), clearing.press("入力を取り消す"))) {
            assertThat(door.status()).isEqualTo(422);
            assertThat(door.page().select("a[href=#reason]")).isEmpty();
            assertThat(door.main()).contains("この日の出欠は確定済みです", "この方の出欠を訂正する");
            assertThat(state(makoto)).isEqualTo(DayState.ABSENT);
        }
    }

    @Test
    void whoIsNotSignedInComesBackToTheSlip() {
        String path = codes.path(day, makoto.id());
        Browser phone = Browser.at(path);
        assertThat(phone.path()).startsWith("/sign-in").contains("check-in");
        assertThat(phone.text()).doesNotContain("上田");
        assertThat(Browser.as(cast.nominator(Cast.SHIOMI), path).status()).isEqualTo(403);
    }

    @Test
    void theStatementsOfAScanAndOfTheSlipsDoNotGrowWithThePeople() {
        String code = codes.code(day, makoto.id());
        long scan = statements.during(() -> slips.of(cast.officer(), day, makoto.id(), code));
        long print = statements.during(() -> slips.slips(cast.officer(), course));
        rollCalls.enroll(course, 40);
        assertThat(statements.during(() -> slips.of(cast.officer(), day, makoto.id(), code)))
                .isEqualTo(scan);
        assertThat(statements.during(() -> slips.slips(cast.officer(), course))).isEqualTo(print);
    }

    private DayState state(Enrollment person) {
        return views.rollCall(cast.officer(), day).line(person.trainee().id()).state();
    }
}
