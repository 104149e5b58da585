package org.tsunagi.selection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Crowd;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.selection.SelectionViews;

/** The officer decides on paper and here; every body then sees the outcome for its own people. */
@QuarkusTest
class SelectionPagesTest {
    private static final LocalDate BORN = LocalDate.of(1977, 7, 17);

    @Inject
    Cast cast;

    @Inject
    Crowd crowd;

    @Inject
    Statements statements;

    @Inject
    IntakeDesk intake;

    @Inject
    CallViews callViews;

    @Inject
    CallDesk calls;

    @Inject
    SelectionViews selections;

    @Inject
    OfficeClock clock;

    private long course;
    private long minoru;
    private String page;

    @BeforeEach
    void threeForTwoSeats() {
        course = cast.course(Route.NOMINATED, 2);
        long call = cast.call(course, null);
        minoru = cast.nominated(Cast.SHIOMI, call, 1, cast.person("𠮷田", "実", "よしだ", "みのる", BORN));
        cast.nominated(Cast.SHIOMI, call, 2, cast.person("髙橋", "花子", "たかはし", "はなこ", BORN));
        cast.nominated(Cast.NAMIOTO, call, 1, cast.person("山﨑", "太郎", "やまざき", "たろう", BORN));
        page = "/courses/" + course + "/selection";
    }

    @Test
    void theProposalIsDecidedAndShownWithItsApproval() {
        Browser hanako = Browser.as(cast.officer(), page);
        assertThat(hanako.page().select("tbody th a").eachText()).containsExactly("髙橋 花子", "𠮷田 実", "山﨑 太郎");
        assertThat(Browser.as(cast.nominator(Cast.SHIOMI), "/outcomes?year=2019")
                        .page()
                        .select("section[aria-labelledby=course-" + course + "] a[href*=applications]"))
                .isEmpty();
        approved(hanako).press("決定して公表する");
        assertThat(hanako.page().select(".flash").text()).contains("受講者を決定しました");
        assertThat(hanako.main()).contains("障福第1234号", "障害福祉課長", "2019年9月6日（令和元年）", "補欠（繰上げ第1位）");
        hanako.follow("受講決定者の名簿");
        assertThat(hanako.page().select("tbody th").eachText()).containsExactly("1　𠮷田 実 ヨシダ ミノル", "2　山﨑 太郎 ヤマザキ タロウ");
        assertThat(hanako.open("/selections?year=2019").main()).contains("決定済み");
        Browser ichiro = Browser.as(cast.nominator(Cast.SHIOMI), "/outcomes?year=2019");
        assertThat(ichiro.page()
                        .select("#course-" + course)
                        .parents()
                        .first()
                        .select("tbody tr")
                        .eachText())
                .containsExactly(
                        "第1順位 𠮷田 実 受講決定 訪問看護ステーションなみ 受講決定 ― ― ―",
                        "第2順位 髙橋 花子 補欠（繰上げ第1位） 訪問看護ステーションなみ 補欠（繰上げ第1位） ― ― ―");
    }

    @Test
    void whatIsOutOfTheOrdinaryComesFirstAndTheOthersAreOneLineEach() {
        choose(Browser.as(cast.officer(), page), minoru, "受講不可", "対象の要件を満たさないため");
        Browser hanako = Browser.as(cast.officer(), page);
        assertThat(hanako.page().select("figure[aria-label=確かめる申込み] th a").eachText())
                .containsExactly("𠮷田 実");
        assertThat(hanako.page().select("figure[aria-label=確かめる申込み] tr").text())
                .contains("第1順位。要件の例外により受講不可。", "例外（要件）", "案は受講決定。理由：対象の要件を満たさないため");
        assertThat(hanako.page()
                        .select("figure[aria-label=受講決定（案）の申込み] tbody tr")
                        .eachText())
                .containsExactly(
                        "1 1　髙橋 花子 受講決定（案） 第2順位（機関の1番目）。定員2名で席が足りるため受講決定。 受講決定（案） 第2順位（機関の1番目）。定員2名で席が足りるため受講決定。 汐見市 第2順位 訪問看護ステーションなみ 結果を変える：髙橋 花子",
                        "2 2　山﨑 太郎 受講決定（案） 第1順位。定員2名で席が足りるため受講決定。 受講決定（案） 第1順位。定員2名で席が足りるため受講決定。 波音市 第1順位 訪問看護ステーションなみ 結果を変える：山﨑 太郎");
    }

    @Test
    void whatCannotBeUndoneIsSaidInNumbersAtThePress() {
        choose(Browser.as(cast.officer(), page), minoru, "受講不可", "対象の要件を満たさないため");
        assertThat(Browser.as(cast.officer(), page).page().select(".pressing").text())
                .contains("3件すべて", "取り消せません", "受講決定 2名", "補欠 0名", "受講不可 1名", "案と異なる決定 1名")
                .endsWith("決定して、施行日の午前9時に公表する");
    }

    @Test
    void whoWasNominatedBeyondALimitLoweredSinceIsPointedOut() {
        long limited = cast.course(Route.NOMINATED, 5);
        long call = cast.call(limited, 3);
        cast.nominated(Cast.SHIOMI, call, 1, cast.person("森", "一", "もり", "いち"));
        cast.nominated(Cast.SHIOMI, call, 2, cast.person("林", "二", "はやし", "に"));
        String proposal = "/courses/" + limited + "/selection";
        assertThat(Browser.as(cast.officer(), proposal).main()).doesNotContain("上限超え");
        CallLine now = callViews.call(cast.officer(), call);
        calls.change(call, new NewCall(now.window().opensAt(), now.window().closesAt(), 1, ""), now.version());
        assertThat(Browser.as(cast.officer(), proposal)
                        .page()
                        .select("tr:has(.tag:contains(上限超え)) th a")
                        .eachText())
                .containsExactly("林 二");
    }

    @Test
    void aRefusedDecisionKeepsEverythingTyped() {
        Browser hanako = Browser.as(cast.officer(), page);
        approved(hanako).fill("approvedOn", "令和元年9月31日").press("決定して公表する");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.page().select("#approvedOn-error").text()).contains("日付はありません");
        assertThat(hanako.value("documentNumber")).isEqualTo("障福第1234号");
    }

    @Test
    void anotherResultNeedsAReasonAndIsKeptUntilTheDecision() {
        Browser hanako = Browser.as(cast.officer(), page);
        choose(hanako, minoru, "補欠", "");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.page().select("#reason-error").text()).contains("理由を入力");
        assertThat(hanako.page().select("input[value=WAITING][checked]")).isNotEmpty();
        hanako.fill("reason", "要件を確かめているため").press("結果を保存する");
        assertThat(hanako.path()).isEqualTo(page + "?page=1");
        assertThat(hanako.main()).contains("まだ決定していません", "案と異なる結果にする申込みが1件", "理由：要件を確かめているため");
        choose(hanako, minoru, "受講決定", "");
        assertThat(hanako.main()).doesNotContain("案と異なる結果にする申込み");
    }

    @Test
    void anOfficerDecidesOtherwiseWithAReasonThatTheBodyDoesNotRead() {
        Browser hanako = Browser.as(cast.officer(), page);
        choose(hanako, minoru, "受講不可", "対象の要件を満たさないため");
        approved(hanako).press("決定して公表する");
        assertThat(hanako.main()).contains("対象の要件を満たさないため", "受講不可");
        assertThat(Browser.as(cast.nominator(Cast.SHIOMI), "/outcomes?year=2019")
                        .main())
                .contains("受講不可")
                .doesNotContain("対象の要件を満たさないため");
        assertThat(hanako.open("/applications/" + minoru + "/result").main()).contains("選考は決定済みです");
    }

    @Test
    void aResultThatSomebodyElseChangedIsNotDecidedUnseen() {
        Browser hanako = approved(Browser.as(cast.officer(), page));
        Browser late = Browser.as(cast.officer(), "/applications/" + minoru + "/result");
        choose(Browser.as(cast.officer(), page), minoru, "補欠", "要件を確かめているため");
        hanako.press("決定して公表する");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.page().select(".problems").text()).contains("この画面を開いた後に");
        late.tick("受講不可").tick("要件").fill("reason", "別の理由").press("結果を保存する");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().select(".problems").text()).contains("ほかの方が先に");
    }

    @Test
    void aThousandPeopleAreDecidedWithOneForm() {
        long great = cast.course(Route.NOMINATED, 600);
        long last = crowd.nominated(cast.call(great, null));
        Browser hanako = Browser.as(cast.officer(), "/courses/" + great + "/selection?page=4");
        assertThat(hanako.page().select("tbody tr")).hasSize(100);
        assertThat(hanako.page().select("#decide input")).hasSizeLessThan(12);
        assertThat(hanako.page().select("tr#line-" + last).text()).contains("補欠（繰上げ第400位）");
        choose(hanako, last, "受講不可", "対象の要件を満たさないため");
        assertThat(hanako.path()).contains("page=1");
        approved(hanako).press("決定して公表する");
        assertThat(hanako.page().select(".flash").text()).contains("受講者を決定しました");
        assertThat(hanako.page().select("tbody tr")).hasSize(100);
        assertThat(hanako.main()).contains("1,000件中 1～100件", "600名", "補欠（繰上げ第1位）");
        hanako.open("/courses/" + great + "/selection?page=4");
        assertThat(hanako.main()).contains("補欠（繰上げ第399位）", "受講不可").doesNotContain("補欠（繰上げ第400位）");
    }

    @Test
    void aProposalThatChangedMeanwhileIsNotDecidedUnseen() {
        Browser hanako = approved(Browser.as(cast.officer(), page));
        intake.withdraw(cast.officer(), minoru, "電話で連絡あり");
        hanako.press("決定して公表する");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.page().select(".problems").text()).contains("この画面を開いた後に");
        assertThat(hanako.value("documentNumber")).isEqualTo("障福第1234号");
        hanako.press("決定して公表する");
        assertThat(hanako.main()).contains("受講決定").doesNotContain("𠮷田 実");
    }

    @Test
    void nothingIsDecidedBeforeTheDeadline() {
        clock.at(LocalDateTime.of(2019, 8, 30, 16, 59), () -> {
            assertThatThrownBy(() -> cast.select(course, LocalDate.of(2019, 8, 30)))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessage("selection.stillOpen");
        });
        assertThat(Browser.as(cast.officer(), page).main()).contains("決定して公表する");
    }

    @Test
    void anOpenCallIsEndedFromTheSelectionOnce() {
        long open = cast.course(Route.NOMINATED, 2);
        long call = calls.open(
                open,
                new NewCall(clock.now().minus(Duration.ofDays(1)), clock.now().plus(Duration.ofDays(9)), null, ""),
                SubmissionKey.fresh());
        Browser hanako = Browser.as(cast.officer(), "/courses/" + open + "/selection");
        Browser late = Browser.as(cast.officer(), hanako.path());
        assertThat(hanako.main()).contains("下書きの0件は提出できなくなります");
        hanako.press("いま受付を終わる");
        assertThat(hanako.path()).isEqualTo("/courses/" + open + "/selection");
        assertThat(hanako.page().select(".flash").text()).isEqualTo("受付を終わりました。");
        assertThat(hanako.page().select("button").eachText()).doesNotContain("いま受付を終わる");
        assertThat(selections.callNotClosed(open)).isEmpty();
        late.press("いま受付を終わる");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.path()).isEqualTo("/calls/" + call + "/closing");
    }

    @Test
    void aSelectionIsDecidedOnce() {
        Browser hanako = approved(Browser.as(cast.officer(), page));
        cast.select(course, LocalDate.of(2019, 9, 6));
        hanako.press("決定して公表する");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.page().select(".problems").text()).contains("決定済み");
        assertThat(hanako.main()).contains("障福第1号");
    }

    @Test
    void aSeatGivenUpIsRecordedWithItsReason() {
        cast.select(course, LocalDate.of(2019, 9, 6));
        String list = "/courses/" + course + "/enrollments";
        Browser hanako = Browser.as(cast.officer(), list);
        hanako.open(hanako.page().select("a[href$=cancellation]").first().attr("href"))
                .press("受講辞退を記録する");
        assertThat(hanako.status()).isEqualTo(422);
        String form = hanako.path();
        hanako.fill("reason", "勤務の都合").press("受講辞退を記録する");
        assertThat(hanako.path()).isEqualTo(list);
        assertThat(hanako.main()).contains("受講中1名", "受講辞退", "勤務の都合");
        assertThat(hanako.open(form).page().select("main form")).isEmpty();
        assertThat(Browser.as(cast.nominator(Cast.SHIOMI), "/outcomes?year=2019")
                        .main())
                .contains("受講辞退");
    }

    @Test
    void aNominatorReachesNeitherTheSelectionNorTheList() {
        Browser ichiro = Browser.as(cast.nominator(Cast.SHIOMI), "/outcomes");
        String token = ichiro.page().select("input[name=csrf-token]").first().val();
        for (String forbidden : new String[] {"/selections", page, "/courses/" + course + "/enrollments"}) {
            assertThat(ichiro.open(forbidden).status()).isEqualTo(403);
        }
        assertThat(ichiro.post(page, Map.of("csrf-token", token)).status()).isEqualTo(403);
    }

    @Test
    void theStatementsDoNotGrowWithTheApplicants() {
        long small = many(10);
        long large = many(110);
        assertThat(statements.during(() -> open(large, "selection")))
                .isEqualTo(statements.during(() -> open(small, "selection")));
        decide(small);
        decide(large);
        for (String view : new String[] {"selection", "enrollments"}) {
            assertThat(statements.during(() -> open(large, view)))
                    .isEqualTo(statements.during(() -> open(small, view)));
        }
    }

    private void decide(long many) {
        cast.select(many, LocalDate.of(2019, 9, 6));
    }

    private Browser open(long of, String view) {
        return Browser.as(cast.officer(), "/courses/" + of + "/" + view);
    }

    private long many(int applicants) {
        long crowded = cast.course(Route.NOMINATED, applicants);
        long call = cast.call(crowded, null);
        for (int rank = 1; rank <= applicants; rank++) {
            cast.nominated(Cast.SHIOMI, call, rank, cast.person("森", "一" + rank, "もり", "はじめ"));
        }
        return crowded;
    }

    private static Browser approved(Browser browser) {
        return browser.fill("draftedOn", "R1.9.2")
                .fill("approvedOn", "令和元年9月6日")
                .fill("effectiveOn", "2019/9/6")
                .fill("documentNumber", "障福第1234号")
                .fill("approver", "障害福祉課長");
    }

    private static void choose(Browser browser, long application, String result, String reason) {
        browser.open("/applications/" + application + "/result")
                .tick(result)
                .tick(result.equals("受講不可") ? "要件" : "席の順")
                .fill("reason", reason)
                .press("結果を保存する");
    }
}
