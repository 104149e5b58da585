package org.tsunagi.selection.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.RollCallCast;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.IntakeDesk;

/** Two bodies nominate one person: the officer is told ahead, and nobody gets two seats. */
@QuarkusTest
class SamePersonTest {
    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    IntakeDesk intake;

    private long course;
    private long call;
    private long ofShiomi;
    private long second;
    private long ofNamioto;
    private String page;

    @BeforeEach
    void hanakoIsNominatedTwice() {
        course = cast.course(Route.NOMINATED, 5);
        call = cast.call(course, null);
        ofShiomi = cast.nominated(Cast.SHIOMI, call, 1, cast.person("髙橋", "花子", "たかはし", "はなこ"));
        second = cast.nominated(Cast.SHIOMI, call, 2, cast.person("高橋", "花子", "たかはし", "はなこ"));
        ofNamioto = cast.nominated(Cast.NAMIOTO, call, 1, cast.person("髙橋", "花子", "たかはし", "はなこ"));
        page = "/courses/" + course + "/selection";
    }

    @Test
    void theProposalTellsWhoIsThereTwice() {
        LocalDate born = LocalDate.of(1976, 5, 6);
        long open = cast.course(Route.NOMINATED, 5);
        long openCall = cast.call(open, null);
        long shiomi = cast.nominated(Cast.SHIOMI, openCall, 1, cast.person("髙橋", "花子", "たかはし", "はなこ", born));
        cast.nominated(Cast.SHIOMI, openCall, 2, cast.person("高橋", "花子", "たかはし", "はなこ", born));
        long namioto = cast.nominated(Cast.NAMIOTO, openCall, 1, cast.person("髙橋", "花子", "たかはし", "はなこ", born));
        Browser browser = Browser.as(cast.officer(), "/courses/" + open + "/selection");
        assertThat(row(browser, shiomi)).contains("重複", "波音市（第1順位）");
        assertThat(row(browser, namioto)).contains("重複", "汐見市（第1順位）");
        assertThat(browser.page().select("tbody th .tag").eachText()).containsExactly("重複", "重複", "重複");
    }

    @Test
    void everyNearMatchIsPointedOutWhateverTheWayItWasWritten() {
        long open = cast.course(Route.NOMINATED, 5);
        long openCall = cast.call(open, null);
        cast.nominated(Cast.SHIOMI, openCall, 1, cast.person("高橋", "月子", "たかはし", "つきこ"));
        cast.nominated(Cast.SHIOMI, openCall, 2, cast.person("髙橋", "月子", "たかはし", "つきこ"));
        cast.nominated(Cast.NAMIOTO, openCall, 1, cast.person("⾼橋", "月子", "タカハシ", "ツキコ"));
        cast.nominated(Cast.NAMIOTO, openCall, 2, cast.person("高橋", "つき子", "ﾀｶﾊｼ", "ﾂｷｺ"));
        cast.nominated(Cast.NAMIOTO, openCall, 3, cast.person("高橋", "星子", "たかはし", "ほしこ"));
        Browser browser = Browser.as(cast.officer(), "/courses/" + open + "/selection");
        assertThat(browser.page().select("tbody th .tag").eachText()).containsExactly("重複", "重複", "重複", "重複");
        assertThat(browser.main()).contains("同じ方かもしれません", "⾼橋 月子さん（波音市（第1順位））");
    }

    @Test
    void whoAppliedForAnotherCourseWrittenOtherwiseIsPointedOutAndWrittenTheSameIsNot() {
        long other = cast.call(cast.course(Route.NOMINATED, 5), null);
        cast.nominated(Cast.NAMIOTO, other, 1, cast.person("﨑山", "陽子", "さきやま", "ようこ"));
        cast.nominated(Cast.NAMIOTO, other, 2, cast.person("崎田", "陽子", "さきた", "ようこ"));
        long open = cast.course(Route.NOMINATED, 5);
        long openCall = cast.call(open, null);
        long otherwise = cast.nominated(Cast.SHIOMI, openCall, 1, cast.person("崎山", "陽子", "さきやま", "ようこ"));
        long same = cast.nominated(Cast.SHIOMI, openCall, 2, cast.person("崎田", "陽子", "さきた", "ようこ"));
        Browser browser = Browser.as(cast.officer(), "/courses/" + open + "/selection");
        assertThat(row(browser, otherwise)).contains("別の書き方", "﨑山 陽子さん（").doesNotContain("重複");
        assertThat(row(browser, same)).doesNotContain("別の書き方");
    }

    @Test
    void whoMayBeOnTheCourseAlreadyIsPointedOutButNotRefused() {
        intake.withdraw(cast.officer(), ofNamioto, "汐見市からの推薦とする");
        intake.withdraw(cast.officer(), second, "重ねて推薦したため");
        rollCalls.enroll(course, "高橋 花子 タカハシ ハナコ");
        Browser browser = Browser.as(cast.officer(), page);
        assertThat(row(browser, ofShiomi)).contains("重複", "同じ方かもしれません", "高橋 花子さん（受講番号1）");
        approved(browser).press("決定して公表する");
        assertThat(browser.page().select(".flash").text()).contains("受講者を決定しました");
    }

    @Test
    void theOfficerReadsOfOtherCoursesAndBodiesAndTheClerkOfItsOwnPeopleOnly() {
        long elsewhere = cast.call(cast.course(Route.NOMINATED, 5), null);
        long written = cast.nominated(Cast.NAMIOTO, elsewhere, 1, cast.person("高槗", "花子", "たかはし", "はなこ"));
        Browser officer = Browser.as(cast.officer(), "/applications/" + ofShiomi);
        assertThat(officer.main()).contains("同じ方かもしれません", "波音市", "高槗 花子");
        assertThat(officer.page().select("a[href=/applications/" + written + "]"))
                .isNotEmpty();
        Browser clerk = Browser.as(cast.nominator(Cast.SHIOMI), "/applications/" + ofShiomi);
        assertThat(clerk.main()).contains("同じ方かもしれません", "高橋 花子").doesNotContain("波音市", "高槗 花子");
        assertThat(clerk.open("/applications/" + ofShiomi + "/check").main()).contains("同じ方かもしれません");
    }

    @Test
    void bothAreNotAcceptedAndTheFormIsKept() {
        Browser browser = approved(Browser.as(cast.officer(), page)).press("決定して公表する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems").text()).contains("髙橋 花子さん（汐見市（第1順位）、波音市（第1順位））", "取下げ", "受講不可");
        assertThat(browser.value("documentNumber")).isEqualTo("障福第1234号");
        browser.open("/applications/" + ofNamioto + "/result")
                .tick("受講不可")
                .tick("要件")
                .fill("reason", "汐見市からの推薦で受講決定とするため")
                .press("結果を保存する");
        approved(browser);
        browser.press("決定して公表する");
        assertThat(browser.page().select(".flash").text()).contains("受講者を決定しました");
    }

    @Test
    void oneTakenBackLeavesTheOther() {
        intake.withdraw(cast.officer(), second, "重ねて推薦したため");
        intake.withdraw(cast.officer(), ofNamioto, "汐見市からの推薦とする");
        Browser browser = Browser.as(cast.officer(), page);
        assertThat(browser.main()).doesNotContain("重複");
        approved(browser).press("決定して公表する");
        assertThat(browser.page().select(".flash").text()).contains("受講者を決定しました");
    }

    @Test
    void whoStandsOnTheCourseAlreadyIsToldAndNotAcceptedAgain() {
        intake.withdraw(cast.officer(), ofNamioto, "汐見市からの推薦とする");
        rollCalls.enroll(course, "髙橋 花子 タカハシ ハナコ");
        Browser browser = Browser.as(cast.officer(), page);
        assertThat(row(browser, ofShiomi)).contains("受講決定済み");
        approved(browser).press("決定して公表する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems").text()).contains("髙橋 花子さん（受講番号1）", "受講不可");
        assertThat(browser.value("documentNumber")).isEqualTo("障福第1234号");
    }

    private static String row(Browser browser, long application) {
        return browser.page()
                .select("tr:has(th a[href=/applications/" + application + "])")
                .text();
    }

    private static Browser approved(Browser browser) {
        return browser.fill("draftedOn", "R1.9.2")
                .fill("approvedOn", "令和元年9月6日")
                .fill("effectiveOn", "2019/9/6")
                .fill("documentNumber", "障福第1234号")
                .fill("approver", "障害福祉課長");
    }
}
