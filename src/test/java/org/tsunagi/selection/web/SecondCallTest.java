package org.tsunagi.selection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.enrollment.EnrollmentDesk;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.IntakeViews.AppliedCount;
import org.tsunagi.intake.SeatRounds;
import org.tsunagi.selection.PromotionDesk;
import org.tsunagi.selection.SeatRule;
import org.tsunagi.selection.SeatRule.BodyOrder;
import org.tsunagi.selection.SelectionViews;

/** Seats that are left are called for once more and given by a selection of its own; who has one keeps it. */
@QuarkusTest
class SecondCallTest {
    private static final LocalDate SEPTEMBER_6 = LocalDate.of(2019, 9, 6);
    private static final String AGAIN = "空いている席の再募集を登録する";

    @Inject
    Cast cast;

    @Inject
    CallViews calls;

    @Inject
    IntakeViews applications;

    @Inject
    SeatRounds rounds;

    @Inject
    SelectionViews selections;

    @Inject
    PromotionDesk promotions;

    @Inject
    EnrollmentDesk enrollments;

    @Inject
    EnrollmentViews enrolled;

    @Inject
    Statements statements;

    private long course;
    private long first;
    private String page;

    /** Four seats: 𠮷田 has number 1, 山田 had number 2 and gave it up. */
    @BeforeEach
    void threeSeatsAreLeft() {
        course = cast.course(Route.NOMINATED, 4);
        cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        first = cast.call(course, 2);
        nominated(Cast.SHIOMI, first, 1, "𠮷田", "実");
        nominated(Cast.NAMIOTO, first, 1, "山田", "太郎");
        cast.select(course, SEPTEMBER_6);
        enrollments.cancel(cast.officer(), enrolled.standingOn(course).get(1).id(), "勤務の都合");
        page = "/courses/" + course + "/selection";
    }

    private long nominated(String body, long call, int rank, String family, String given) {
        LocalDate born = LocalDate.of(1963, 1, 1).plusDays((course * 10 + family.codePointAt(0) % 7919L) % 13_000);
        return cast.nominated(body, call, rank, cast.person(family, given, "あ", "い", born));
    }

    /** The one seat of this course was given up, and 髙橋, whose application is returned, waited and wants it no more. */
    private long seatGivenUpAndDeclined(long one) {
        long call = cast.call(one, null);
        nominated(Cast.SHIOMI, call, 1, "𠮷田", "実");
        long hanako = nominated(Cast.SHIOMI, call, 2, "髙橋", "花子");
        cast.select(one, SEPTEMBER_6);
        enrollments.cancel(cast.officer(), enrolled.standingOn(one).get(0).id(), "勤務の都合");
        promotions.decline(cast.officer(), one, hanako, "連絡がつかない");
        return hanako;
    }

    @Test
    void theSeatsThatAreLeftAreCalledForAndGivenAndWhoHasOneKeepsIt() {
        Browser officer = Browser.as(cast.officer(), page);
        assertThat(officer.main()).contains("定員4名 − 受講決定2名 ＋ 受講辞退1名 ＝ 空き3名");
        officer.follow(AGAIN);
        assertThat(officer.main()).contains("再募集の登録", "空き3名", "すでに受講決定の方の席は変わりません");
        officer.fill("opensOn", "R1.6.1")
                .fill("opensTime", "9:00")
                .fill("closesOn", "R1.8.30")
                .fill("closesTime", "17:00")
                .fill("limitPerBody", "3")
                .press("登録する");
        assertThat(officer.page().select("h1").text()).endsWith("（再募集）");
        assertThat(officer.main()).contains("空き3名");
        long second = Long.parseLong(officer.path().replaceAll("\\D", ""));
        nominated(Cast.SHIOMI, second, 1, "髙橋", "花子");
        nominated(Cast.NAMIOTO, second, 1, "森", "三郎");
        nominated(Cast.NAMIOTO, second, 2, "佐藤", "四郎");
        nominated(Cast.NAMIOTO, second, 3, "鈴木", "五郎");
        assertThatThrownBy(() -> nominated(Cast.SHIOMI, first, 2, "後藤", "六郎"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.sentence()).contains("この受付の選考は終わっています"));
        officer.open(page);
        assertThat(officer.page().select("h1").text()).endsWith("（再募集）の選考（案）");
        assertThat(officer.main())
                .contains("空いている席 3名", "空き3名", "第1順位（機関の2番目）", "席の計算")
                .doesNotContain("山田");
        decided(officer, "決定して公表する");
        assertThat(enrolled.standingOn(course))
                .extracting(one -> one.number() + " " + one.name().family())
                .containsExactly("1 𠮷田", "3 森", "4 髙橋", "5 佐藤");
        assertThat(officer.open(page).main())
                .contains("定員4名 − 当初の募集の受講決定2名 ＋ 受講辞退1名 − 再募集の受講決定3名 ＝ 空き0名", "補欠（繰上げ第1位）", "鈴木 五郎")
                .doesNotContain("𠮷田", AGAIN);
        officer.follow("当初の募集の選考へ");
        assertThat(officer.main()).contains("𠮷田 実", "山田 太郎").doesNotContain("髙橋", AGAIN);
        officer.follow("本人への可否の通知");
        assertThat(officer.main()).contains("𠮷田 実").doesNotContain("髙橋", "森 三郎");
        officer.open(page).follow("本人への可否の通知");
        assertThat(officer.main()).contains("髙橋 花子", "鈴木 五郎").doesNotContain("𠮷田");
        officer.open(page).follow("推薦機関への決定の通知");
        assertThat(officer.main()).contains("森 三郎").doesNotContain("𠮷田", "山田");
        assertThat(officer.open(page + "?round=3").status()).isEqualTo(404);
        assertThat(Browser.as(cast.nominator(Cast.SHIOMI), "/outcomes?year=2019")
                        .page()
                        .select("section:has(#course-" + course + ") tbody tr")
                        .eachText())
                .satisfiesExactly(
                        one -> assertThat(one).contains("第1順位 𠮷田 実", "受講決定"),
                        one -> assertThat(one).contains("第1順位 再募集 髙橋 花子", "受講決定"));
    }

    @Test
    void whileSomebodyWaitsForAFreeSeatTheFormSaysWhoseItIs() {
        long full = cast.course(Route.NOMINATED, 1);
        long call = cast.call(full, null);
        nominated(Cast.SHIOMI, call, 1, "𠮷田", "実");
        long hanako = nominated(Cast.SHIOMI, call, 2, "髙橋", "花子");
        cast.select(full, SEPTEMBER_6);
        Browser officer = Browser.as(cast.officer(), "/courses/" + full + "/calls/new");
        assertThat(officer.main()).contains("空いている席がないため").doesNotContain("登録する");
        enrollments.cancel(cast.officer(), enrolled.standingOn(full).get(0).id(), "勤務の都合");
        officer.open("/courses/" + full + "/calls/new");
        assertThat(officer.main()).contains("補欠の方が1名います", "先に補欠の方のものです");
        assertThat(officer.page().select("main form")).isEmpty();
        assertThatThrownBy(() -> cast.call(full, null))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.sentence()).contains("補欠の方が1名います"));
        assertThat(officer.open("/courses/" + full + "/selection").main()).doesNotContain(AGAIN);
        promotions.decline(cast.officer(), full, hanako, "勤務の都合");
        assertThat(officer.open("/courses/" + full + "/promotion").main()).contains("再募集");
        assertThat(cast.call(full, null)).isPositive();
    }

    @Test
    void beforeTheFirstDecisionAFurtherCallIsOfTheSameRoundAndNoneComesWhileOneIsUnpublished() {
        long other = cast.course(Route.NOMINATED, 2);
        long one = cast.call(other, null);
        long two = cast.call(other, null);
        assertThat(calls.call(cast.officer(), two).round().isFirst()).isTrue();
        nominated(Cast.SHIOMI, one, 1, "𠮷田", "実");
        decided(Browser.as(cast.officer(), "/courses/" + other + "/selection"), "決定だけする（公表は後で）");
        assertThatThrownBy(() -> cast.call(other, null)).isInstanceOf(RuleViolation.class);
        assertThat(rounds.of(other).isBegun()).isFalse();
    }

    @Test
    void whoWaitsAgainSinceTheFirstRoundComesBeforeAllOfTheSecond() {
        long two = cast.course(Route.NOMINATED, 1);
        long hanako = seatGivenUpAndDeclined(two);
        long second = cast.call(two, null);
        nominated(Cast.NAMIOTO, second, 1, "森", "三郎");
        Browser officer = Browser.as(cast.officer(), "/courses/" + two + "/selection");
        promotions.waitAgain(cast.officer(), two, hanako);
        decided(officer, "決定して公表する");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.main()).contains("前の募集の補欠の方が1名います", "先にその方のものです");
        promotions.decline(cast.officer(), two, hanako, "本人から辞退");
        decided(officer.open("/courses/" + two + "/selection"), "決定だけする（公表は後で）");
        promotions.waitAgain(cast.officer(), two, hanako);
        officer.press("いま公表する");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.main()).contains("前の募集の補欠の方が1名います");
        promotions.decline(cast.officer(), two, hanako, "本人から辞退");
        officer.open("/courses/" + two + "/selection").press("いま公表する");
        promotions.waitAgain(cast.officer(), two, hanako);
        assertThat(selections.waitingList(cast.officer(), two).orElseThrow().lines())
                .extracting(line -> line.name().family())
                .containsExactly("髙橋");
        assertThat(enrolled.standingOn(two))
                .extracting(one -> one.name().family())
                .containsExactly("森");
    }

    @Test
    void theWaitingOfTheFirstRoundStandBeforeThoseOfTheSecond() {
        long two = cast.course(Route.NOMINATED, 1);
        long hanako = seatGivenUpAndDeclined(two);
        long second = cast.call(two, null);
        nominated(Cast.NAMIOTO, second, 1, "森", "三郎");
        nominated(Cast.NAMIOTO, second, 2, "佐藤", "四郎");
        cast.select(two, LocalDate.of(2019, 9, 13));
        promotions.waitAgain(cast.officer(), two, hanako);
        Browser officer = Browser.as(cast.officer(), "/courses/" + two + "/promotion");
        assertThat(officer.page().select("figure[aria-label=補欠の順番] tbody tr").eachText())
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("繰上げ第1位 髙橋 花子"),
                        one -> assertThat(one).startsWith("繰上げ第2位 再募集 佐藤 四郎"));
        enrollments.cancel(cast.officer(), enrolled.standingOn(two).get(0).id(), "転勤");
        approved(officer.open("/courses/" + two + "/promotion")).press("この方を繰り上げる");
        assertThat(officer.main()).contains("障福第99号");
        assertThat(enrolled.standingOn(two))
                .extracting(one -> one.name().family())
                .containsExactly("髙橋");
        assertThat(rounds.of(two).arithmetic()).isEqualTo("定員1名 − 当初の募集の受講決定2名 ＋ 受講辞退1名 − 再募集の受講決定1名 ＋ 受講辞退1名 ＝ 空き0名");
    }

    /** Two of the first round wait again, one is seated; who waits by the second round is told a place behind the other. */
    @Test
    void theWaitingOfTwoRoundsAreToldPlacesThatFollowOneAnother() {
        long two = cast.course(Route.NOMINATED, 1);
        long call = cast.call(two, null);
        nominated(Cast.SHIOMI, call, 1, "𠮷田", "実");
        long hanako = nominated(Cast.SHIOMI, call, 2, "髙橋", "花子");
        long shiro = nominated(Cast.SHIOMI, call, 3, "佐藤", "四郎");
        cast.select(two, SEPTEMBER_6);
        enrollments.cancel(cast.officer(), enrolled.standingOn(two).get(0).id(), "勤務の都合");
        promotions.decline(cast.officer(), two, hanako, "連絡がつかない");
        promotions.decline(cast.officer(), two, shiro, "連絡がつかない");
        nominated(Cast.NAMIOTO, cast.call(two, null), 1, "森", "三郎");
        promotions.waitAgain(cast.officer(), two, hanako);
        promotions.waitAgain(cast.officer(), two, shiro);
        approved(Browser.as(cast.officer(), "/courses/" + two + "/promotion")).press("この方を繰り上げる");
        cast.select(two, LocalDate.of(2019, 9, 13));
        assertThat(outcomes(Cast.SHIOMI, two)).contains("佐藤 四郎 補欠（繰上げ第1位）");
        assertThat(outcomes(Cast.NAMIOTO, two)).contains("森 三郎 補欠（繰上げ第2位）");
    }

    private String outcomes(String body, long of) {
        return Browser.as(cast.nominator(body), "/outcomes?year=2019")
                .page()
                .select("section[aria-labelledby=course-" + of + "]")
                .text();
    }

    @Test
    void anUnpublishedDecisionOfTheSecondRoundIsTakenBackAndTheFirstStands() {
        long second = cast.call(course, null);
        long hanako = nominated(Cast.SHIOMI, second, 1, "髙橋", "花子");
        Browser officer = decided(Browser.as(cast.officer(), page), "決定だけする（公表は後で）");
        assertThat(officer.main()).contains("まだ公表していません").doesNotContain("本人への可否の通知");
        assertThatThrownBy(() -> promotions.decline(cast.officer(), course, hanako, "まだ知らない"))
                .isInstanceOf(RuntimeException.class);
        Browser ichiro = Browser.as(cast.nominator(Cast.SHIOMI), "/outcomes?year=2019");
        assertThat(ichiro.page().select("section:has(#course-" + course + ")").text())
                .contains("𠮷田 実", "再募集の推薦は選考中です")
                .doesNotContain("髙橋");
        officer.fill("reason", "起案の誤り").press("受講者の決定を取り消す");
        assertThat(officer.page().select("h1").text()).endsWith("（再募集）の選考（案）");
        assertThat(officer.main()).contains("取り消した決定", "起案の誤り");
        assertThat(enrolled.standingOn(course)).hasSize(1);
        assertThat(officer.follow("当初の募集の選考へ").main()).contains("𠮷田 実", "公表").doesNotContain("起案の誤り");
    }

    @Test
    void aRuleOfTheSecondRoundLeavesTheFirstAsItWasDecided() {
        long second = cast.call(course, null);
        nominated(Cast.SHIOMI, second, 1, "髙橋", "花子");
        Browser officer = Browser.as(cast.officer(), page + "/rule");
        assertThat(officer.main()).contains("変えなければ前の募集と同じ基準です");
        officer.fill("limitPerBody", "1").press("選考基準を保存する");
        assertThat(officer.main()).contains("一つの機関から受講決定にするのは1名まで", "受講中の方も");
        assertThat(officer.follow("当初の募集の選考へ").main()).doesNotContain("一つの機関から受講決定にするのは");
    }

    /** The rule of each round is a row of its own. */
    @Test
    void eachRoundHasARuleOfItsOwn() {
        long other = cast.course(Route.NOMINATED, 2);
        nominated(Cast.SHIOMI, cast.call(other, null), 1, "𠮷田", "実");
        cast.choose(other, new SeatRule(2, false, null, BodyOrder.ARRIVAL, ""));
        cast.select(other, SEPTEMBER_6);
        nominated(Cast.SHIOMI, cast.call(other, null), 1, "髙橋", "花子");
        Browser officer = Browser.as(cast.officer(), "/courses/" + other + "/selection/rule");
        officer.fill("limitPerBody", "1").press("選考基準を保存する");
        assertThat(officer.main()).contains("一つの機関から受講決定にするのは1名まで");
        assertThat(officer.follow("当初の募集の選考へ").main()).contains("一つの機関から受講決定にするのは2名まで");
    }

    @Test
    void whoGaveTheSeatUpIsRefusedAtTheDecisionInWordsThatAreTrue() {
        long second = cast.call(course, null);
        nominated(Cast.NAMIOTO, second, 1, "山田", "太郎");
        Browser officer = Browser.as(cast.officer(), page);
        decided(officer, "決定して公表する");
        assertThat(officer.main()).contains("山田 太郎", "受講を辞退した方も含みます");
    }

    @Test
    void aPackOfTheSecondRoundIsComparedWithItsOwnOnly() {
        long second = cast.call(course, null);
        nominated(Cast.SHIOMI, second, 1, "髙橋", "花子");
        Browser officer = Browser.as(cast.officer(), page).press("決裁用の案を作成する");
        assertThat(officer.main()).contains("いまの選考（案）は、作成した決裁用の案と同じです。");
        assertThat(officer.follow("当初の募集の選考へ").page().select("a[href*=/packs/]"))
                .isEmpty();
        decided(officer.open(page), "決定して公表する");
        assertThat(officer.main()).contains("この案で決定");
    }

    @Test
    void whoAppliedInBothRoundsIsOneWhoApplied() {
        long other = cast.course(Route.NOMINATED, 1);
        seatGivenUpAndDeclined(other);
        long second = cast.call(other, null);
        nominated(Cast.SHIOMI, second, 1, "髙橋", "花子");
        nominated(Cast.SHIOMI, second, 2, "森", "三郎");
        assertThat(applications.appliedPerMunicipality(Cast.YEAR).stream()
                        .filter(count -> count.courseId() == other)
                        .mapToLong(AppliedCount::persons)
                        .sum())
                .isEqualTo(3);
    }

    @Test
    void theStatementsOfTheProposalDoNotGrowWithTheApplicants() {
        long second = cast.call(course, null);
        nominated(Cast.SHIOMI, second, 1, "髙橋", "花子");
        Browser officer = Browser.as(cast.officer(), page);
        long few = statements.during(() -> selections.proposal(cast.officer(), course));
        for (int rank = 1; rank <= 20; rank++) {
            nominated(Cast.NAMIOTO, second, rank, "人" + rank, "一");
        }
        assertThat(statements.during(() -> selections.proposal(cast.officer(), course)))
                .isEqualTo(few);
        assertThat(officer.open(page).status()).isEqualTo(200);
    }

    private static Browser decided(Browser officer, String button) {
        return approved(officer).press(button);
    }

    private static Browser approved(Browser officer) {
        return officer.fill("draftedOn", "R1.9.10")
                .fill("approvedOn", "R1.9.12")
                .fill("documentNumber", "障福第99号")
                .fill("approver", "課長 見本 次郎");
    }
}
