package org.tsunagi.completion.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.RollCallCast;
import org.tsunagi.Statements;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.enrollment.Enrollment;
import org.tsunagi.trainee.TraineeDesk;

/** From the judgement sheet to the decision and back, over HTTP. */
@QuarkusTest
class CompletionPagesTest {
    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    AttendanceDesk attendance;

    @Inject
    CompletionViews views;

    @Inject
    TraineeDesk trainees;

    @Inject
    OfficeClock clock;

    @Inject
    EntityManager entities;

    @Inject
    Statements statements;

    private long course;
    private long day;
    private List<Enrollment> people;

    /** 青木 is there, 石田 comes 11 minutes late. */
    @BeforeEach
    void aCourseOfTwoOnTheirWay() {
        course = cast.course(Route.DIRECT, 10);
        day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        people = rollCalls.enroll(course, "青木 さくら アオキ サクラ", "石田 健 イシダ ケン");
        mark(1, MarkEntry.of(Mark.LATE, LocalTime.of(10, 11)));
        attendance.markRestPresent(cast.officer(), day);
    }

    @Test
    void theSheetSaysTheRuleAndWhatEachPersonLacks() {
        Browser browser = sheet();
        assertThat(browser.main())
                .contains("修了判定（案）", "修了（案） 1 名", "未修了（案） 1 名", "10分までの遅刻・早退は、出席とみなす", "出欠を確定していない日が1日あります");
        assertThat(row(browser, "石田 健")).contains("0 / 120", "未修了（案）", "に11分遅刻");
        assertThat(row(browser, "青木 さくら")).contains("120 / 120", "0 / 0");
        assertThat(list()).contains("出欠入力中 未確定 1日", "2名 （案）1名 （案）1名");
        attendance.confirm(cast.officer(), day);
        assertThat(list()).contains("修了判定（案）");
    }

    @Test
    void aMarkChangedBeforeTheDecisionChangesTheProposalAndAfterItOnlyRaisesAFlag() {
        attendance.confirm(cast.officer(), day);
        mark(1, new MarkEntry(Mark.LATE, LocalTime.of(10, 10), "訂正", null));
        assertThat(sheet().main()).contains("修了（案） 2 名");
        Browser browser = paper(sheet()).press("修了を認定する");
        assertThat(browser.page().select(".flash").text()).isEqualTo("修了を認定しました。 修了証書を作成する");
        assertThat(browser.main()).contains("2019年10月17日", "障福第99号").doesNotContain("認定後に出欠が変わっています");

        mark(0, new MarkEntry(Mark.ABSENT, null, "訂正", null));
        browser = sheet();
        assertThat(browser.main()).contains("修了 2 名");
        assertThat(row(browser, "青木 さくら")).contains("認定後に出欠が変わっています：現在の記録では未修了（案）", "を欠席");
        assertThat(row(browser, "石田 健")).doesNotContain("認定後");
        assertThat(list()).contains("認定後に出欠の変更 1名");
    }

    @Test
    void theProposalIsOverruledOnlyWithAReasonAndNothingTypedIsLost() {
        attendance.confirm(cast.officer(), day);
        String page = "/enrollments/" + people.get(1).id() + "/judgement";
        Browser browser = sheet().open(page).fill("認定", "COMPLETED").press("認定する内容を保存する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems a[href=#reason]").text()).contains("判定（案）と異なるときは、理由を入力");
        assertThat(browser.page().select("#outcome option[selected]").val()).isEqualTo("COMPLETED");
        Browser unaware = paper(sheet());
        browser.fill("理由", "交通機関の遅れのため出席とみなす").press("認定する内容を保存する");
        assertThat(row(browser, "石田 健")).contains("修了 理由：交通機関の遅れのため出席とみなす");
        unaware.press("修了を認定する");
        assertThat(unaware.status()).isEqualTo(422);
        assertThat(browser.page().select("main input")).hasSizeLessThan(10);
        paper(browser).press("修了を認定する");
        assertThat(browser.main()).contains("修了 2 名");
        assertThat(row(browser, "石田 健")).contains("修了 交通機関の遅れのため").doesNotContain("認定後に出欠");
    }

    @Test
    void aDecisionOnProposalsNotSeenAndASecondDecisionAreRefused() {
        attendance.confirm(cast.officer(), day);
        Browser early = paper(sheet());
        Browser late = paper(sheet());
        mark(1, new MarkEntry(Mark.PRESENT, null, "訂正", null));
        early.press("修了を認定する");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.main()).contains("画面を開いたあとに、出欠か、案と異なる認定が変わりました", "修了（案） 2 名");
        assertThat(early.value("approver")).isEqualTo("課長");
        early.press("修了を認定する");
        assertThat(early.main()).contains("修了 2 名");
        late.press("修了を認定する");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.main()).contains("この研修の修了判定は認定済みです");
    }

    @Test
    void theDateAndThePaperMustBeThere() {
        Browser browser =
                sheet().fill("decidedOn", "昭和64年1月8日").fill("approver", "").press("修了を認定する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems a").eachAttr("href"))
                .containsExactly("#decidedOn", "#draftedOn", "#approvedOn", "#documentNumber", "#approver");
    }

    @Test
    void datesWithoutAYearAreThoseOfTheCoursesFiscalYear() {
        attendance.confirm(cast.officer(), day);
        Browser browser = sheet().fill("decidedOn", "10月17日")
                .fill("draftedOn", "10/21")
                .fill("approvedOn", "1月25日")
                .fill("documentNumber", "障福第99号")
                .fill("approver", "")
                .press("修了を認定する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".echo").eachText())
                .containsExactly("2019年10月17日（令和元年）", "2019年10月21日（令和元年）", "2020年1月25日（令和2年）");
        browser.fill("approver", "課長").press("修了を認定する");
        assertThat(browser.main()).contains("修了日：2019年10月17日（令和元年）", "決裁日 2020年1月25日（令和2年）");
    }

    @Test
    void nothingIsDecidedWhileADayIsUnconfirmedAndTheRefusalLeadsToItsRollCall() {
        Browser browser = paper(sheet()).press("修了を認定する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems a[href=#unconfirmed]").text())
                .isEqualTo("出欠の確定：9月30日（月）の出欠が確定していません。出欠の画面で確定してから、もう一度認定してください。入力した内容は残っています。");
        assertThat(browser.page().select("#unconfirmed a").eachAttr("href"))
                .containsExactly("/days/" + day + "/attendance");
        assertThat(browser.value("documentNumber")).isEqualTo("障福第99号");
        attendance.confirm(cast.officer(), day);
        assertThat(browser.press("修了を認定する").page().select(".flash").text()).isEqualTo("修了を認定しました。 修了証書を作成する");
    }

    @Test
    void theDateOfCompletionLiesBetweenTheLastDayOfTheCourseAndToday() {
        attendance.confirm(cast.officer(), day);
        Browser browser = paper(sheet()).fill("decidedOn", "令和元年9月29日").press("修了を認定する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems a[href=#decidedOn]").text())
                .isEqualTo("修了日：研修の最終日は2019年9月30日（令和元年）です。修了日は、その日以後の日付を入力してください。");
        assertThat(browser.value("decidedOn")).isEqualTo("令和元年9月29日");
        assertThat(browser.value("documentNumber")).isEqualTo("障福第99号");
        browser.fill("decidedOn", JapaneseDate.print(clock.today().plusDays(1))).press("修了を認定する");
        assertThat(browser.main()).contains("修了日が今日より後です。今日までの日付を入力してください。");
        browser.fill("decidedOn", "2019-09-30").press("修了を認定する");
        assertThat(browser.page().select(".flash").text()).isEqualTo("修了を認定しました。 修了証書を作成する");
    }

    @Test
    void thePageThatTakesACompletionBackShowsTheNameOfTodayAndTheRecordSaysWho() {
        Enrollment aoi = rollCalls.enroll(course, "白木 葵 シラキ アオイ").get(0);
        attendance.markRestPresent(cast.officer(), day);
        attendance.confirm(cast.officer(), day);
        Browser browser = paper(sheet()).press("修了を認定する");
        trainees.correctName(cast.officer(), aoi.trainee().id(), PersonName.of("赤木", "葵", "アカギ", "アオイ"), "婚姻のため", 0);
        browser.open(browser.path()).follow("判定を改める：赤木 葵").follow("認定を取り消す");
        assertThat(browser.main()).contains("赤木 葵").doesNotContain("白木");
        paper(browser).fill("reason", "誤って認定したため").press("認定を取り消す");
        assertThat(row(browser, "赤木 葵")).contains("見本 花子：修了（修了日2019年10月17日（令和元年）） → 取消し。理由：誤って認定したため");
        assertThat(entities.createQuery(
                                "select c.changed.by from CompletionChange c where c.completion.enrollment.id = :it",
                                Long.class)
                        .setParameter("it", aoi.id())
                        .getSingleResult())
                .isEqualTo(cast.officer().userId());
    }

    @Test
    void aCompletionIsTakenBackWithAReasonAndAPaperAndOnlyOnce() {
        attendance.confirm(cast.officer(), day);
        Browser browser =
                paper(sheet()).press("修了を認定する").follow("判定を改める：青木 さくら").follow("認定を取り消す");
        String revocation = browser.path();
        Browser other = paper(Browser.as(cast.officer(), revocation)).fill("reason", "重複");
        browser.press("認定を取り消す");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("取消しの理由：入力してください", "決裁日：入力してください");
        paper(browser).fill("reason", "受講申込に虚偽の記載があったため").press("認定を取り消す");
        assertThat(browser.page().select(".flash").text()).isEqualTo("青木 さくらさんの修了認定を取り消しました。");
        assertThat(browser.main()).contains("修了 0 名", "認定の取消し 1 名");
        assertThat(row(browser, "青木 さくら")).contains("取消し", "受講申込に虚偽の記載があったため");
        other.press("認定を取り消す");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.main()).contains("この方の認定か出欠が変わりました", "この修了認定は、いまは有効ではありません");
    }

    @Test
    void theStatementsOfAPageDoNotGrowWithThePeopleNorWithTheCourses() {
        long before = statements.during(() -> views.judgement(cast.officer(), course));
        long year = statements.during(() -> views.courses(Cast.YEAR));
        rollCalls.enroll(course, "上田 誠 ウエダ マコト", "渡邉 由紀 ワタナベ ユキ");
        assertThat(statements.during(() -> views.judgement(cast.officer(), course)))
                .isEqualTo(before);
        rollCalls.enroll(cast.course(Route.DIRECT, 10), "江口 学 エグチ マナブ");
        assertThat(statements.during(() -> views.courses(Cast.YEAR))).isEqualTo(year);
        attendance.markRestPresent(cast.officer(), day);
        attendance.confirm(cast.officer(), day);
        paper(sheet()).press("修了を認定する");
        assertThat(statements.during(() -> views.judgement(cast.officer(), course)))
                .isLessThanOrEqualTo(before + 1);
    }

    @Test
    void officialsAndNominatorsDoNotGetIn() {
        Viewer official = new Viewer(3, "県 職員", Role.OFFICIAL, null, null);
        for (Viewer viewer : List.of(official, cast.nominator(Cast.SHIOMI))) {
            for (String path :
                    List.of("/completions", "/courses/" + course + "/judgement", "/completions/1/revocation")) {
                assertThat(Browser.as(viewer, path).status()).isEqualTo(403);
            }
        }
        assertThat(sheet().page().select(".nav a[aria-current]").eachText()).containsExactly("修了");
        assertThat(Browser.as(cast.officer(), "/courses/999999/judgement").status())
                .isEqualTo(404);
        assertThat(Browser.as(cast.officer(), "/completions/999999/revocation").status())
                .isEqualTo(404);
    }

    private void mark(int person, MarkEntry entry) {
        attendance.mark(cast.officer(), day, people.get(person).trainee().id(), entry);
    }

    private Browser sheet() {
        return Browser.as(cast.officer(), "/courses/" + course + "/judgement");
    }

    private String list() {
        return Browser.as(cast.officer(), "/completions?year=2019")
                .page()
                .select("tr:has(a[href=/courses/" + course + "/judgement])")
                .text();
    }

    private static Browser paper(Browser browser) {
        if (!browser.page().select("#decidedOn").isEmpty()) {
            browser.fill("decidedOn", "令和元年10月17日");
        }
        return browser.fill("draftedOn", "2019-10-21")
                .fill("approvedOn", "2019-10-25")
                .fill("documentNumber", "障福第99号")
                .fill("approver", "課長");
    }

    private static String row(Browser browser, String name) {
        return browser.page().select("tr:has(th:contains(" + name + "))").text();
    }
}
