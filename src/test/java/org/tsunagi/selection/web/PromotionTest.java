package org.tsunagi.selection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.enrollment.Enrollment;
import org.tsunagi.enrollment.EnrollmentDesk;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.selection.PromotionDesk;
import org.tsunagi.selection.SelectionViews;
import org.tsunagi.selection.SelectionViews.Promotable;

/** A seat that was given up goes to the first of the waiting list, by approval. */
@QuarkusTest
class PromotionTest {
    @Inject
    Cast cast;

    @Inject
    EnrollmentDesk enrollments;

    @Inject
    EnrollmentViews enrolled;

    @Inject
    SelectionViews views;

    @Inject
    PromotionDesk promotions;

    @Inject
    AttendanceDesk attendance;

    private long course;
    private long hanakos;
    private String page;

    @BeforeEach
    void oneSeatAndThreeWhoWantIt() {
        course = cast.course(Route.NOMINATED, 1);
        long call = cast.call(course, null);
        cast.nominated(Cast.NAMIOTO, call, 1, cast.person("𠮷田", "実", "よしだ", "みのる"));
        hanakos = cast.nominated(Cast.SHIOMI, call, 2, cast.person("髙橋", "花子", "たかはし", "はなこ"));
        cast.nominated(Cast.NAMIOTO, call, 3, cast.person("山﨑", "太郎", "やまざき", "たろう"));
        cast.select(course, LocalDate.of(2019, 9, 6));
        page = "/courses/" + course + "/promotion";
    }

    @Test
    void theFirstWhoWaitsIsSeatedWithOneApprovalAndThoseBehindMoveUp() {
        giveUp();
        Browser hanako =
                Browser.as(cast.officer(), "/courses/" + course + "/selection").follow("補欠の繰上げ");
        assertThat(hanako.page().select(".figures dd").eachText()).containsExactly("1名", "0名", "1名", "2名");
        assertThat(hanako.main()).contains("次に繰り上げる方", "繰上げ第1位", "髙橋 花子");
        hanako.press("この方を繰り上げる");
        assertThat(hanako.status()).isEqualTo(422);
        approved(hanako).press("この方を繰り上げる");
        assertThat(hanako.page().select(".flash").text()).contains("繰り上げ");
        assertThat(hanako.main()).contains("障福第99号", "見本 花子", "空いている席がありません");
        assertThat(hanako.page().select("figure[aria-label=補欠の順番] tbody tr").eachText())
                .containsExactly("繰上げ第1位 山﨑 太郎 波音市 第3順位 訪問看護ステーションなみ");
        assertThat(hanako.open("/courses/" + course + "/enrollments").main()).contains("髙橋 花子", "受講中1名");
        assertThat(hanako.open("/courses/" + course + "/selection").main()).contains("受講決定（繰上げ）", "補欠（繰上げ第1位）");
        assertThat(outcomes(Cast.SHIOMI)).contains("受講決定（繰上げ）").doesNotContain("山﨑");
        assertThat(outcomes(Cast.NAMIOTO)).contains("補欠（繰上げ第1位）", "受講辞退");
    }

    @Test
    void aGapInABodysRanksCostsItNothingAndWhoIsSeatedStaysItsFirst() {
        long other = cast.course(Route.NOMINATED, 1);
        long call = cast.call(other, null);
        cast.nominated(Cast.SHIOMI, call, 1, cast.person("𠮷田", "実", "よしだ", "みのる"));
        cast.nominated(Cast.SHIOMI, call, 2, cast.person("髙橋", "花子", "たかはし", "はなこ"));
        cast.nominated(Cast.NAMIOTO, call, 3, cast.person("山﨑", "太郎", "やまざき", "たろう"));
        cast.select(other, LocalDate.of(2019, 9, 6));
        Browser hanako = Browser.as(cast.officer(), "/courses/" + other + "/promotion");
        assertThat(hanako.page().select("figure[aria-label=補欠の順番] tbody th").eachText())
                .containsExactly("山﨑 太郎", "髙橋 花子");
        assertThat(hanako.main()).contains("推薦機関ごとに1番目、2番目と数えて");
    }

    @Test
    void aFormSentTwiceSeatsOnePersonAndAnOldOneNobody() {
        giveUp();
        Browser hanako = approved(Browser.as(cast.officer(), page));
        Browser late = approved(Browser.as(cast.officer(), page));
        assertThat(hanako.pressAtOnce(2, "この方を繰り上げる")).containsExactly("303 " + page, "303 " + page);
        assertThat(enrolled.standingOn(course)).hasSize(1);
        late.press("この方を繰り上げる");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().select(".problems").text()).contains("空いている席がありません");
        giveUp();
        late = approved(Browser.as(cast.officer(), page));
        Browser slow = approved(Browser.as(cast.officer(), page));
        decline(late);
        slow.press("この方を繰り上げる");
        assertThat(slow.page().select(".problems").text()).contains("補欠の方がいません");
    }

    @Test
    void whoDeclinesLetsTheNextMoveUpAndMayWaitAgain() {
        giveUp();
        Browser hanako = decline(Browser.as(cast.officer(), page));
        assertThat(hanako.main()).contains("補欠の辞退を記録しました", "勤務の都合");
        assertThat(hanako.page().select("h2:contains(次に繰り上げる方) + table").text()).contains("繰上げ第1位", "山﨑 太郎");
        assertThat(outcomes(Cast.SHIOMI)).contains("補欠を辞退");
        hanako.press("補欠に戻す：髙橋 花子");
        assertThat(hanako.page().select("figure[aria-label=補欠の順番] tbody th").eachText())
                .isEqualTo(List.of("髙橋 花子", "山﨑 太郎"));
    }

    @Test
    void aPromotionOfTheWrongPersonIsTakenBackWithAReasonAndAnApproval() {
        giveUp();
        Browser hanako = approved(Browser.as(cast.officer(), page)).press("この方を繰り上げる");
        hanako.follow("繰上げを取り消す：髙橋 花子");
        assertThat(hanako.main()).contains("空席が1名増えます", "繰上げ第1位に戻ります", "欠番");
        approved(hanako).press("繰上げを取り消す");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.page().select("#reason-error")).isNotEmpty();
        hanako.fill("reason", "別の方と取り違えたため").press("繰上げを取り消す");
        assertThat(hanako.path()).isEqualTo(page);
        assertThat(hanako.page().select(".figures dd").eachText()).containsExactly("1名", "0名", "1名", "2名");
        assertThat(hanako.page().select("figure[aria-label=補欠の順番] tbody th").eachText())
                .isEqualTo(List.of("髙橋 花子", "山﨑 太郎"));
        assertThat(hanako.page().select("figure[aria-label=繰上げの記録]").text())
                .contains("別の方と取り違えたため", "取消し")
                .doesNotContain("繰上げを取り消す");
        assertThat(hanako.open("/courses/" + course + "/enrollments").main()).contains("繰上げの取消し", "受講中0名");
        assertThat(outcomes(Cast.SHIOMI)).contains("補欠（繰上げ第1位）").doesNotContain("繰上げ）");
        Browser ichiro = Browser.as(cast.nominator(Cast.SHIOMI), "/applications/" + hanakos);
        assertThat(ichiro.main()).contains("繰上げの取消し").doesNotContain("取り違えた");
        String form = "/applications/" + hanakos + "/promotion/revocation";
        assertThat(hanako.open(form).page().select("main form")).isEmpty();
        assertThat(ichiro.open(form).status()).isEqualTo(403);
    }

    @Test
    void whoIsPromotedAgainHasTheEarlierNumberAndTheNextAnother() {
        giveUp();
        approved(Browser.as(cast.officer(), page)).press("この方を繰り上げる");
        revoke();
        Browser hanako = decline(Browser.as(cast.officer(), page));
        approved(hanako).press("この方を繰り上げる");
        assertThat(enrolled.standingOn(course)).extracting(Enrollment::number).containsExactly(3);
        giveUp();
        hanako.open(page).press("補欠に戻す：髙橋 花子");
        approved(hanako).press("この方を繰り上げる");
        assertThat(enrolled.standingOn(course)).extracting(Enrollment::number).containsExactly(2);
    }

    @Test
    void aSeatThatWasUsedIsNotTakenBack() {
        long day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        giveUp();
        Browser hanako = approved(Browser.as(cast.officer(), page)).press("この方を繰り上げる");
        attendance.markRestPresent(cast.officer(), day);
        hanako.follow("繰上げを取り消す：髙橋 花子");
        approved(hanako).fill("reason", "取り違えたため").press("繰上げを取り消す");
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(hanako.page().select(".problems").text()).contains("出欠が入力されている", "受講辞退");
        assertThat(hanako.value("documentNumber")).isEqualTo("障福第99号");
        attendance.confirm(cast.officer(), day);
        cast.complete(course, LocalDate.of(2019, 10, 17));
        assertThat(hanako.open(page).main()).doesNotContain("繰上げを取り消す");
        assertThatThrownBy(() -> promotions.revoke(
                        cast.officer(), course, hanakos, "取り違えたため", cast.approval(LocalDate.of(2019, 10, 20))))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("enrollment.judgedSince");
    }

    @Test
    void nobodyMovesUpWhileEverySeatIsTaken() {
        Browser hanako = Browser.as(cast.officer(), page);
        assertThat(hanako.main()).contains("空いている席がありません").doesNotContain("次に繰り上げる方");
        assertThat(hanako.open("/courses/" + cast.course(Route.NOMINATED, 1) + "/promotion")
                        .main())
                .contains("選考がまだ決定されていません");
    }

    @Test
    void theOfficeIsRemindedWhileASeatIsFreeSomebodyWaitsAndTheCourseIsNotOver() {
        cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        LocalDate before = LocalDate.of(2019, 9, 20);
        assertThat(reminded(before)).isEmpty();
        giveUp();
        assertThat(reminded(before))
                .extracting(Promotable::free, Promotable::waiting)
                .containsExactly(tuple(1L, 2L));
        assertThat(reminded(LocalDate.of(2019, 10, 1))).isEmpty();
        approved(Browser.as(cast.officer(), page)).press("この方を繰り上げる");
        assertThat(reminded(before)).isEmpty();
    }

    private List<Promotable> reminded(LocalDate today) {
        return views.promotable(today).stream()
                .filter(one -> one.course().id() == course)
                .toList();
    }

    private static Browser decline(Browser browser) {
        String button = browser.page().select("form[action$=refusal] button").text();
        return browser.fill("reason", "勤務の都合").press(button);
    }

    private void revoke() {
        promotions.revoke(cast.officer(), course, hanakos, "取り違えたため", cast.approval(LocalDate.of(2019, 9, 13)));
    }

    private void giveUp() {
        enrolled.standingOn(course).forEach(one -> enrollments.cancel(cast.officer(), one.id(), "勤務の都合"));
    }

    private String outcomes(String code) {
        return Browser.as(cast.nominator(code), "/outcomes?year=2019")
                .page()
                .select("section[aria-labelledby=course-" + course + "]")
                .text();
    }

    private static Browser approved(Browser browser) {
        return browser.fill("draftedOn", "R1.9.10")
                .fill("approvedOn", "令和元年9月12日")
                .fill("documentNumber", "障福第99号")
                .fill("approver", "障害福祉課長");
    }
}
