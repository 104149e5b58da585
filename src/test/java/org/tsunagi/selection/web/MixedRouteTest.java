package org.tsunagi.selection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.Program.Route;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.DirectDesk;
import org.tsunagi.selection.SeatRule;
import org.tsunagi.selection.SeatRule.BodyOrder;
import org.tsunagi.selection.SeatRule.Precedence;
import org.tsunagi.selection.SelectionViews;

/** Bodies nominate for a course and people apply themselves: one selection of both. */
@QuarkusTest
class MixedRouteTest {
    private static final LocalDate DECIDED = LocalDate.of(2019, 9, 6);

    @Inject
    Cast cast;

    @Inject
    DirectDesk direct;

    @Inject
    CallDesk calls;

    @Inject
    SelectionViews selections;

    @Inject
    EnrollmentViews enrollments;

    @Inject
    OfficeClock clock;

    private long course;
    private long call;

    @BeforeEach
    void twoNomineesAndTwoWhoAppliedForTwoSeats() {
        course = cast.course(Route.MIXED, 2);
        call = cast.call(course, 4);
        applied("石田", "2019-07-01T01:00:00Z");
        nominated(1, "吉田");
        nominated(2, "髙橋");
        applied("山﨑", "2019-08-29T01:00:00Z");
    }

    @Test
    void whoComesFirstIsOneChoiceOfTheRule() {
        Browser hanako = Browser.as(cast.officer(), "/courses/" + course + "/selection");
        assertThat(hanako.main()).contains("直接の申込みに、一人ずつ", "推薦機関ごとの1番目の方から順に", "合わせて届いた順です。");
        List<String> together = seated();
        assertThat(together).contains("石田").doesNotContain("髙橋");
        hanako.follow("選考基準を変える");
        choose(hanako, "NOMINEES_FIRST").press("選考基準を保存する");
        assertThat(hanako.main()).contains("推薦の方全員が、直接の申込みの方より先です。", "（推薦の方を先に、到着順）");
        assertThat(seated()).containsExactlyInAnyOrder("吉田", "髙橋");
        hanako.follow("選考基準を変える");
        choose(hanako, "APPLICANTS_FIRST").press("選考基準を保存する");
        assertThat(seated()).containsExactlyInAnyOrder("石田", "山﨑");
        assertThat(hanako.main()).contains("直接の申込みの方全員が、推薦の方より先です。");
    }

    @Test
    void byArrivalNeitherAnotherOrderNorClassesMeanAnything() {
        Browser hanako = Browser.as(cast.officer(), "/courses/" + course + "/selection/rule");
        hanako.page().select("input[name=bodyOrder]").removeAttr("checked");
        hanako.tick("配置予定・後任の方を先に").press("選考基準を保存する");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.page().select("#precedence-error").text()).contains("「合わせて届いた順」のときは");
        choose(hanako, "NOMINEES_FIRST").press("選考基準を保存する");
        assertThat(hanako.main()).contains("配置予定・後任の方を先にし", "推薦の方全員が");
        long nominated = cast.course(Route.NOMINATED, 2);
        assertThatThrownBy(() -> cast.choose(
                        nominated,
                        new SeatRule(null, null, false, null, BodyOrder.ARRIVAL, "", false, Precedence.NOMINEES_FIRST)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.field()).isEqualTo("precedence"));
    }

    @Test
    void aNomineeHasNoClassAndIsNotSaidToLackOne() {
        cast.choose(
                course, new SeatRule(null, null, false, null, BodyOrder.ARRIVAL, "", true, Precedence.NOMINEES_FIRST));
        Browser hanako = Browser.as(cast.officer(), "/courses/" + course + "/selection");
        assertThat(hanako.main())
                .contains("推薦の方全員が、直接の申込みの方より先です。", "直接の申込みの方の中は、まず申込みの区分の順です。")
                .contains("第1順位。席の順は1番目（推薦の方を先に、到着順）", "（区分なし、推薦の方を先に、到着順）")
                .doesNotContain("直接の申込みの方の中は、届いた順です。");
    }

    @Test
    void theBodyOfANomineeIsNotTakenAwayByACorrection() {
        cast.choose(course, new SeatRule(null, null, false, null, BodyOrder.ARRIVAL, "", false, Precedence.TOGETHER));
        cast.select(course, DECIDED);
        Browser hanako = corrected("吉田", "（直接の申込み）");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.page().select("#bodyId-error").text()).contains("この方は推薦によるため");
        hanako.fill("bodyId", "波音市").press("受講の記録を訂正する");
        assertThat(hanako.status()).isEqualTo(200);
        assertThat(corrected("吉田", "（直接の申込み）").status()).isEqualTo(422);
        assertThat(corrected("石田", "波音市").main()).contains("推薦機関　「」から「波音市」へ");
        assertThat(corrected("石田", "（直接の申込み）").main()).contains("推薦機関　「波音市」から「」へ");
    }

    private Browser corrected(String family, String body) {
        long id = enrollments.on(cast.officer(), course).stream()
                .filter(one -> one.name().family().equals(family))
                .findFirst()
                .orElseThrow()
                .id();
        return Browser.as(cast.officer(), "/enrollments/" + id + "/correction")
                .fill("bodyId", body)
                .fill("reason", "申込書の誤り")
                .press("受講の記録を訂正する");
    }

    @Test
    void bothAreDecidedTogetherAndEachIsToldAsItIs() {
        cast.select(course, DECIDED);
        Browser hanako = Browser.as(cast.officer(), "/courses/" + course + "/selection");
        assertThat(hanako.main()).contains("石田", "吉田", "山﨑", "髙橋", "推薦機関への決定の通知", "推薦機関・順位");
        Browser clerk = Browser.as(cast.nominator(Cast.SHIOMI), "/outcomes?year=2019");
        assertThat(clerk.page()
                        .select("section[aria-labelledby=course-" + course + "]")
                        .text())
                .contains("吉田")
                .doesNotContain("石田");
    }

    @Test
    void everyWayInIsOpenOnItsPages() {
        Instant now = clock.now();
        long open = calls.open(
                cast.course(FiscalYear.of(clock.today()), Route.MIXED, 5),
                new NewCall(now.minusSeconds(60), now.plus(Duration.ofDays(1)), null, ""),
                SubmissionKey.fresh());
        assertThat(Browser.at("/apply").page().select("main a.button").eachAttr("href"))
                .contains("/apply/" + open);
        assertThat(Browser.at("/apply/" + open).page().select("main form")).isNotEmpty();
        assertThat(Browser.as(cast.nominator(Cast.SHIOMI), "/nominations")
                        .page()
                        .select("section h2")
                        .eachAttr("id"))
                .contains("call-" + open);
        Browser board = Browser.as(cast.officer(), "/calls/" + open);
        assertThat(board.page().select("main a").eachAttr("href"))
                .contains(
                        "/calls/" + open + "/nominations/new",
                        "/calls/" + open + "/nominations/list",
                        "/calls/" + open + "/direct/new",
                        "/calls/" + open + "/import",
                        "/calls/" + open + "/outside",
                        "/notices/calls/" + open,
                        "/apply/" + open);
        assertThat(Browser.as(cast.officer(), "/calls/" + call)
                        .page()
                        .select("#employers tbody tr, #employers li")
                        .eachText())
                .containsExactly("訪問看護ステーションなみ 汐見市 汐見市 2 0");
        assertThat(board.open("/notices/calls/" + open).status()).isEqualTo(200);
        assertThat(board.open("/").main()).contains("推薦の提出状況を確認する", "受講申込の状況を確認する");
    }

    private static Browser choose(Browser form, String precedence) {
        form.page().select("input[name=precedence]").removeAttr("checked");
        form.page().select("input[name=precedence][value=" + precedence + "]").attr("checked", "");
        return form;
    }

    private List<String> seated() {
        return QuarkusTransaction.requiringNew()
                .call(() -> selections.proposal(cast.officer(), course))
                .lines()
                .stream()
                .filter(line -> line.decided().result().isSeated())
                .map(line -> line.applicant().name().family())
                .sorted()
                .toList();
    }

    private void applied(String family, String at) {
        direct.enter(
                cast.officer(),
                call,
                Instant.parse(at),
                cast.person(family, "一郎", "カナ", "イチロウ"),
                SubmissionKey.fresh());
    }

    private void nominated(int rank, String family) {
        cast.nominated(Cast.SHIOMI, call, rank, cast.person(family, "花子", "カナ", "ハナコ"));
    }
}
