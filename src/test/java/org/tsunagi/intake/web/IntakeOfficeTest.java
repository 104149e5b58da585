package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Crowd;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.IntakeViews;

/** The prefecture calls, watches who has answered, enters papers and finds people. */
@QuarkusTest
class IntakeOfficeTest {
    @Inject
    Cast cast;

    @Inject
    IntakeDesk desk;

    @Inject
    IntakeViews views;

    @Inject
    CallViews callViews;

    @Inject
    Crowd crowd;

    @Inject
    Statements statements;

    @Test
    void aCallIsOpenedChangedAndListedWithItsCounts() {
        long course = cast.course(Route.NOMINATED, 40);
        Browser hanako = Browser.as(cast.officer(), "/courses/" + course + "/calls/new");
        hanako.fill("opensOn", "R1.7.1").fill("closesOn", "令和元年6月30日").press("登録する");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.page().select("#closesOn, #closesAt-error").size()).isPositive();
        assertThat(hanako.value("opensOn")).isEqualTo("R1.7.1");
        hanako.fill("closesOn", "令和元年8月30日")
                .fill("closesTime", "１７時")
                .fill("limitPerBody", "３")
                .press("登録する");
        assertThat(hanako.path()).matches("/calls/\\d+");
        assertThat(hanako.main()).contains("2019年8月30日（令和元年） 17:00", "締切済み", "1機関3名まで", "汐見市", "まだ何も届いていない推薦機関");
        hanako.follow("受付期間を変更する").fill("closesTime", "25:00").press("変更を保存する");
        assertThat(hanako.page().select("#closesTime-error").text()).contains("17:00");
        hanako.fill("closesTime", "12:00").press("変更を保存する");
        assertThat(hanako.main()).contains("12:00");
        assertThat(hanako.open("/calls?year=2019").main()).contains("提出済み");
    }

    @Test
    void oneFormOpensTheCallsOfSeveralCourses() {
        long one = cast.course(Route.NOMINATED, 40);
        long other = cast.course(Route.DIRECT, 160);
        Browser hanako = Browser.as(cast.officer(), "/courses/" + one + "/calls/new")
                .fill("opensOn", "R1.7.1")
                .fill("closesOn", "R1.8.30");
        hanako.page().select("input[name=together][value=" + other + "]").attr("checked", "");
        hanako.press("登録する");
        assertThat(hanako.page().select(".flash").text()).isEqualTo("2件の研修の受付を登録しました。");
        assertThat(callViews.calls(cast.officer(), Cast.YEAR))
                .extracting(CallLine::courseId)
                .containsOnlyOnce(one, other);
        assertThat(Browser.as(cast.officer(), "/courses/" + cast.course(Route.DIRECT, 1) + "/calls/new")
                        .page()
                        .select("input[name=together]")
                        .eachAttr("value"))
                .doesNotContain(Long.toString(one), Long.toString(other));
    }

    @Test
    void bodiesThatSentNothingStandInOneLine() {
        long call = cast.call(cast.course(Route.NOMINATED, 40), null);
        cast.nominated(Cast.SHIOMI, call, 1, cast.person("渡邉", "一", "わたなべ", "はじめ"));
        Browser hanako = Browser.as(cast.officer(), "/calls/" + call);
        assertThat(hanako.page().select("main tbody th").eachText()).containsExactly("汐見市 提出あり");
        assertThat(hanako.page().select("main details summary").text()).matches("まだ何も届いていない推薦機関　[0-9]+機関");
        assertThat(hanako.page().select("main details li").eachText())
                .contains("波音市")
                .doesNotContain("汐見市");
        assertThat(hanako.page().select("main details[open]")).isEmpty();
    }

    @Test
    void anApplicationOnPaperIsEnteredWithTheDayItCame() {
        long course = cast.course(Route.DIRECT, 40);
        long call = cast.call(course, null);
        Browser hanako = Browser.as(cast.officer(), "/calls/" + call).follow("紙の受講申込を登録する");
        hanako.fill("family", "森")
                .fill("birthDate", "1990/1/2")
                .tick("看護師")
                .tick("できる")
                .fill("receivedOn", "令和99年1月1日")
                .press("受講申込を登録する");
        assertThat(hanako.page().select("#receivedOn-error").text()).contains("今日より後");
        hanako.fill("receivedOn", "令和元年7月2日").press("受講申込を登録する");
        assertThat(hanako.main()).contains("直接申込", "提出済み", "2019年7月2日（令和元年）");
        hanako.follow("内容を変更する")
                .fill("employer", "放課後等デイサービス")
                .fill("why", "電話で確認")
                .press("変更を保存する");
        assertThat(hanako.main()).contains("放課後等デイサービス", "電話で確認");
    }

    @Test
    void aPaperBearsADayThatIsNotBeforeTheCallOpens() {
        long call = cast.call(cast.course(Route.DIRECT, 40), null);
        Browser hanako = paper(call).fill("receivedOn", "令和元年5月31日").press("受講申込を登録する");
        assertThat(hanako.page().select("#receivedOn-error").text()).contains("受付開始日（2019年6月1日（令和元年））より前");
        hanako.fill("receivedOn", "令和元年6月1日").press("受講申込を登録する");
        assertThat(hanako.page().select(".lead").text())
                .contains("2019年6月1日（令和元年）受付")
                .doesNotContain(":");
        assertThat(hanako.follow("受講申込").page().select("tbody td").last().text())
                .isEqualTo("2019年6月1日（令和元年）");
    }

    @Test
    void aCourseByNominationTakesNoPaper() {
        long call = cast.call(cast.course(Route.NOMINATED, 40), null);
        Browser hanako = paper(call).fill("receivedOn", "令和元年7月2日").press("受講申込を登録する");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.page().select(".problems").text()).contains("推薦機関からの推薦を受け付けています");
    }

    @Test
    void aDirectApplicationHasNobodyToCorrectIt() {
        long call = cast.call(cast.course(Route.DIRECT, 40), null);
        Browser hanako = paper(call).fill("receivedOn", "令和元年7月2日").press("受講申込を登録する");
        long id = Long.parseLong(hanako.path().replaceAll("\\D", ""));
        assertThatThrownBy(() -> desk.requestCorrection(cast.officer(), id, "住所をご確認ください"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("intake.nobodyToCorrect");
    }

    @Test
    void aPaperTakenBackByMistakeIsAsItWasWhatEverItLeavesOpen() {
        long call = cast.call(cast.course(Route.DIRECT, 40), null);
        Browser hanako = paper(call).fill("receivedOn", "令和元年7月2日").press("受講申込を登録する");
        hanako.fill("reason", "誤り").press("取り下げる").press("取下げを取り消す");
        assertThat(hanako.status()).isEqualTo(200);
        assertThat(hanako.page().select(".lead").text()).contains("提出済み", "2019年7月2日（令和元年）受付");
    }

    @Test
    void anAddressThatOnlyTakesAFormLeadsToTheForm() {
        long course = cast.course(Route.DIRECT, 40);
        long call = cast.call(course, null);
        Browser hanako = Browser.as(cast.officer(), "/calls/" + call + "/direct");
        assertThat(hanako.path()).isEqualTo("/calls/" + call + "/direct/new");
        assertThat(hanako.open("/courses/" + course + "/calls").path()).isEqualTo("/courses/" + course + "/calls/new");
    }

    private Browser paper(long call) {
        return Browser.as(cast.officer(), "/calls/" + call + "/direct/new")
                .fill("family", "森")
                .fill("birthDate", "1990/1/2")
                .tick("看護師")
                .tick("できる");
    }

    @Test
    void theListIsSearchedFilteredAndSortedByItsAddress() {
        long course = cast.course(Route.NOMINATED, 2);
        long call = cast.call(course, null);
        cast.nominated(Cast.SHIOMI, call, 2, cast.person("渡邉", "一", "わたなべ", "はじめ"));
        cast.nominated(Cast.SHIOMI, call, 1, cast.person("髙橋", "二", "たかはし", "つぐ"));
        Browser hanako = Browser.as(cast.officer(), "/courses/" + course + "/applications");
        assertThat(hanako.page().select("tbody th a").eachText()).containsExactly("髙橋 二", "渡邉 一");
        hanako.follow("氏名");
        assertThat(hanako.path()).contains("sort=name");
        assertThat(hanako.page().select("th[aria-sort]").text()).isEqualTo("氏名");
        hanako.fill("q", "タカ").press("絞り込む");
        assertThat(hanako.page().select("tbody th a").eachText()).containsExactly("髙橋 二");
        assertThat(hanako.open("/courses/" + course + "/applications?q=100%25").main())
                .contains("あてはまる申込みはありません");
        assertThat(hanako.open("/courses/" + course + "/applications?state=WITHDRAWN")
                        .main())
                .contains("あてはまる申込みはありません");
    }

    @Test
    void whatIsToBeLookedAtIsOneLinkAway() {
        long course = cast.course(Route.NOMINATED, 2);
        long call = cast.call(course, null);
        cast.nominated(Cast.SHIOMI, call, 1, cast.person("渡邉", "一", "わたなべ", "はじめ"));
        cast.nominated(Cast.NAMIOTO, call, 1, cast.person("渡辺", "一", "わたなべ", "はじめ"));
        long asked = cast.nominated(Cast.NAMIOTO, call, 2, cast.person("森", "二", "もり", "つぐ"));
        desk.requestCorrection(cast.officer(), asked, "ふりがなを確かめてください");
        String list = "/courses/" + course + "/applications";
        Browser hanako = Browser.as(cast.officer(), list).follow("修正依頼中 1件");
        assertThat(hanako.page().select("tbody th a").eachText()).containsExactly("森 二");
        hanako.open(list).follow("同じ方かもしれない申込み 2件");
        assertThat(hanako.page().select("tbody th a").eachText()).containsExactlyInAnyOrder("渡邉 一", "渡辺 一");
        assertThat(hanako.page().select("tbody th").text()).contains("同じ方かも");
        hanako.follow("届いた日");
        assertThat(hanako.page().select("tbody tr")).hasSize(2);
        assertThat(hanako.open("/calls/" + call).page().select("main tbody th").eachText())
                .containsExactly("波音市 修正依頼中", "汐見市 提出あり");
    }

    @Test
    void anOfficialSeesFiguresButNoNames() {
        long course = cast.course(Route.NOMINATED, 2);
        long call = cast.call(course, null);
        long id = cast.nominated(Cast.SHIOMI, call, 1, cast.person("渡邉", "一", "わたなべ", "はじめ"));
        Viewer official = new Viewer(9, "見本 次郎", Role.OFFICIAL, null, null);
        Browser browser = Browser.as(official, "/calls/" + call);
        assertThat(browser.main()).contains("汐見市", "提出あり").doesNotContain("渡邉", "受付期間を変更する");
        for (String page : new String[] {"/applications/" + id, "/courses/" + course + "/applications"}) {
            assertThat(browser.open(page).status()).isEqualTo(403);
        }
    }

    @Test
    void theStatementsOfTheListsDoNotGrowWithTheApplications() {
        long few = cast.course(Route.NOMINATED, 2);
        long callOfFew = cast.call(few, null);
        nominate(callOfFew, 1, 20);
        long many = cast.course(Route.NOMINATED, 2);
        long callOfMany = cast.call(many, null);
        crowd.nominatedByTwo(callOfMany);
        for (String sort : List.of("", "?sort=name", "?sort=arrival", "?sort=state")) {
            assertThat(statementsOf("/courses/" + many + "/applications" + sort))
                    .as(sort)
                    .isEqualTo(statementsOf("/courses/" + few + "/applications" + sort));
        }
        assertThat(statementsOf("/calls/" + callOfMany)).isEqualTo(statementsOf("/calls/" + callOfFew));
        assertThat(Browser.as(cast.officer(), "/courses/" + many + "/applications")
                        .follow("次へ")
                        .page()
                        .select(".pager")
                        .text())
                .contains("2,000件中 101～200件");
    }

    private long statementsOf(String page) {
        return statements.during(() -> Browser.as(cast.officer(), page));
    }

    private void nominate(long call, int from, int to) {
        for (int rank = from; rank <= to; rank++) {
            cast.nominated(Cast.SHIOMI, call, rank, cast.person("渡邉", "一" + rank, "わたなべ", "はじめ"));
        }
    }
}
