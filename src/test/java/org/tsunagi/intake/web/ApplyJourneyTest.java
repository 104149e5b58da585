package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.Axe;
import org.tsunagi.Chromium;

/** The whole way of somebody without an account, on a phone. */
@QuarkusTest
@Tag("once")
@EnabledIf("org.tsunagi.Chromium#isThere")
class ApplyJourneyTest {
    private static final String PICTURES = System.getProperty("tests.journey", "");

    @Inject
    OpenDoor door;

    private Page phone;

    @Test
    void onAPhoneFromThePosterToTheReceiptAndBack() throws InterruptedException {
        long call = door.call();
        try (Chromium chromium = new Chromium()) {
            phone = chromium.fresh(375).newPage();
            phone.navigate(chromium.root() + "/apply");
            look("list");
            phone.navigate(chromium.root() + "/apply/" + call);
            look("form");
            fill();
            long begun = System.nanoTime();
            press("内容を確認する");
            look("check");
            TimeUnit.NANOSECONDS.sleep(ApplySecrets.LEAST.plusSeconds(1).toNanos() - (System.nanoTime() - begun));
            press("申し込む");
            look("receipt");
            assertThat(phone.innerText("main")).contains("申込みを受け付けました。", "髙﨑 𠮷");
            String link = phone.innerText("main .typed").replaceFirst(".*/a/", "/a/");
            press("表示を終わる");

            phone.navigate(chromium.root() + link);
            look("start");
            press("申込みを開く");
            phone.click("main a:has-text('内容を変更する')");
            look("edit");
            phone.fill("[name=employer]", "新しい勤務先");
            press("変更を保存する");
            assertThat(phone.innerText("main")).contains("変更を保存しました。", "新しい勤務先");
            press("申込みを取り下げる");
            look("withdrawn");
            press("取下げを取り消す");
            assertThat(phone.innerText("main")).contains("受付済み");
            several(chromium, call);
            if (!PICTURES.isEmpty()) {
                phone.setViewportSize(1280, 900);
                look("receipt-wide");
                phone.navigate(chromium.root() + "/apply/" + call);
                look("form-wide");
                phone.navigate(chromium.root() + "/apply");
                look("list-wide");
            }
        }
    }

    private void several(Chromium chromium, long call) throws InterruptedException {
        phone.navigate(chromium.root() + "/apply/" + call + "/several");
        look("several");
        phone.fill("[name=employer]", "なみ訪問看護ステーション");
        phone.fill("[name=contact]", "見本 花子");
        phone.fill("[name=contactPhone]", "099-000-0009");
        phone.fill("[name=p1-family]", "髙﨑");
        phone.fill("[name=p1-familyKana]", "たかさき");
        phone.fill("[name=p1-birthDate]", "S55.3.4");
        phone.selectOption("[name=p1-profession]", new SelectOption().setLabel("看護師"));
        phone.selectOption("[name=p1-allDaysPossible]", "YES");
        TimeUnit.SECONDS.sleep(ApplySecrets.LEAST.toSeconds());
        press("内容を確認する");
        look("several-check");
        press("まとめて申し込む");
        assertThat(phone.innerText("main")).contains("1名の申込みを受け付けました。");
        look("receipts");
    }

    private void fill() {
        phone.fill("[name=family]", "髙﨑");
        phone.fill("[name=given]", "𠮷");
        phone.fill("[name=familyKana]", "たかさき");
        phone.fill("[name=givenKana]", "よし");
        phone.fill("[name=birthDate]", "S55.3.4");
        phone.fill("[name=phone]", "099-000-0001");
        phone.fill("[name=employer]", "なみ訪問看護ステーション");
        phone.check("label:has-text('看護師') input");
        phone.check("[name=allDaysPossible][value=YES]");
        phone.check("[name=listConsent][value=GIVEN]");
        phone.check("[name=publishConsent][value=REFUSED]");
    }

    private void press(String words) {
        phone.click("main button:has-text('" + words + "')");
    }

    private void look(String name) {
        assertThat(Axe.findings(phone)).as(name).isEmpty();
        assertThat((Boolean) phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scrolling of " + name)
                .isTrue();
        if (!PICTURES.isEmpty()) {
            phone.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(PICTURES, name + ".png")));
        }
    }
}
