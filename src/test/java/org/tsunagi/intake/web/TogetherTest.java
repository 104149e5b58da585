package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.intake.CallViews;

/** An employer applies for several of its people at once. */
@QuarkusTest
class TogetherTest {
    @Inject
    Cast cast;

    @Inject
    OpenDoor door;

    @Inject
    CallViews calls;

    @Test
    void eachOfThemIsAnApplicationWithAReceiptOfItsOwn() {
        long call = door.call();
        Browser clerk = filled(call);
        person(clerk, 3, "鷗");
        clerk.press("内容を確認する");
        assertThat(clerk.main()).contains("まだ送信していません", "3人目　鷗 一郎", "なみ訪問看護ステーション", "1980年3月4日（昭和55年）", "看護師", "できる");
        assertThat(standing(call)).isZero();
        clerk.press("入力に戻る").press("内容を確認する").press("まとめて申し込む");
        assertThat(clerk.main()).contains("3名の申込みを受け付けました。", "髙﨑 一郎 様", "葛󠄀城 一郎 様", "鷗 一郎 様");
        assertThat(clerk.page().select("section.slip")).hasSize(3);
        assertThat(clerk.page().select("section.slip svg.qr[aria-label$=申込みを開くQRコード]"))
                .hasSize(3);
        assertThat(clerk.answered("Cache-Control")).isEqualTo("no-store");
        assertThat(standing(call)).isEqualTo(3);

        String link =
                clerk.page().select("section.slip .address").first().text().replaceFirst(".*/a/", "/a/");
        Browser phone = Browser.at(link).press("申込みを開く");
        assertThat(phone.main())
                .contains("髙﨑 一郎", "まだ答えていません", "未確認", "099-000-0009")
                .doesNotContain("葛󠄀城");
        phone.follow("内容を変更する").press("変更を保存する");
        assertThat(phone.status()).isEqualTo(422);
        OpenDoor.consent(phone, "listConsent", "GIVEN");
        OpenDoor.consent(phone, "publishConsent", "GIVEN");
        assertThat(phone.press("変更を保存する").main()).contains("変更を保存しました。").doesNotContain("まだ答えていません");
        assertThat(Browser.as(cast.officer(), "/applications/" + OpenDoor.id(phone))
                        .main())
                .contains("勤務先（申込みの画面）", "勤務先の担当者：なみ訪問看護ステーション　見本 花子　電話 099-000-0009")
                .contains("本人が申込みの画面で回答（");
    }

    @Test
    void theSameFormSentTwiceIsTheSamePeople() {
        long call = door.call();
        Browser clerk = filled(call).press("内容を確認する");
        assertThat(Set.copyOf(clerk.pressAtOnce(20, "まとめて申し込む")))
                .singleElement()
                .asString()
                .startsWith("303 /receipts/");
        assertThat(standing(call)).isEqualTo(2);
    }

    @Test
    void oneMistakeTakesNobodyAndEverythingTypedStays() {
        long call = door.call();
        Browser clerk = filled(call).fill("p2-birthDate", "昭和99年1月1日").fill("contactMail", "nowhere");
        clerk.press("内容を確認する");
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.page().select("#p2-birthDate-error, #contactMail-error"))
                .hasSize(2);
        assertThat(clerk.page().select("#p1-email-error, #p2-email-error")).isEmpty();
        assertThat(clerk.value("p2-family")).isEqualTo("葛󠄀城");
        assertThat(standing(call)).isZero();
        clerk.fill("p2-birthDate", "S55.3.4").fill("contactMail", "");
        assertThat(clerk.press("内容を確認する").press("まとめて申し込む").main()).contains("2名の申込みを受け付けました。");
    }

    @Test
    void aFormWithoutAnybodyAsksForSomebody() {
        Browser clerk = employer(door.call()).press("内容を確認する");
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.page().select("#p1-family-error").text()).contains("一人以上");
    }

    @Test
    void aPlaceOfWhichOnlyTheProfessionWasChosenIsNotForgotten() {
        Browser clerk = filled(door.call()).fill("p3-profession", "看護師").press("内容を確認する");
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.page().select("#p3-family-error")).hasSize(1);
    }

    @Test
    void aBirthDateNobodyCanHaveIsSaidAtItsPersonBeforeAnythingIsSent() {
        Browser clerk = filled(door.call()).fill("p2-birthDate", "2020-01-01").press("内容を確認する");
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.page().select("#p2-birthDate-error").text()).contains("2020年1月1日");
    }

    @Test
    void afterTheDeadlineNobodyIsTaken() {
        long call = door.call();
        Browser early = filled(call).press("内容を確認する");
        Browser clerk = filled(call);
        door.close(call);
        early.press("まとめて申し込む");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.value("p1-family")).isEqualTo("髙﨑");
        clerk.press("内容を確認する");
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.page().select(".problems").text()).contains("に締め切りました");
        assertThat(clerk.value("p1-family")).isEqualTo("髙﨑");
        assertThat(standing(call)).isZero();
        assertThat(clerk.open("/apply/" + call + "/several").page().select("main form"))
                .isEmpty();
    }

    @Test
    void theReceiptsAreSeenInTheBrowserThatSentThemOnly() {
        Browser clerk = filled(door.call()).press("内容を確認する").press("まとめて申し込む");
        String receipts = clerk.path();
        assertThat(Browser.at(receipts).main()).doesNotContain("髙﨑");
        assertThat(clerk.press("表示を終わる").open(receipts).main()).doesNotContain("髙﨑");
    }

    private Browser employer(long call) {
        return door.shown(Browser.at("/apply/" + call + "/several"), Duration.ofMinutes(1))
                .fill("employer", "なみ訪問看護ステーション")
                .fill("contact", "見本 花子")
                .fill("contactPhone", "099-000-0009");
    }

    private Browser filled(long call) {
        Browser clerk = employer(call);
        person(clerk, 1, "髙﨑");
        person(clerk, 2, "葛󠄀城");
        return clerk;
    }

    private static void person(Browser clerk, int number, String family) {
        String p = "p" + number + "-";
        clerk.fill(p + "family", family)
                .fill(p + "given", "一郎")
                .fill(p + "familyKana", "かな")
                .fill(p + "birthDate", "S55.3.4")
                .fill(p + "profession", "看護師")
                .fill(p + "allDaysPossible", "できる");
    }

    private long standing(long call) {
        return calls.call(cast.officer(), call).standing().arrived();
    }
}
