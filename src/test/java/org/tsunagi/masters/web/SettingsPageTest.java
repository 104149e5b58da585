package org.tsunagi.masters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagi.Clerks.KANRI;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Clerks;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.course.Program.Route;
import org.tsunagi.masters.MastersDesk;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.Prefecture.PrefectureSettings;

/** The settings over HTTP; every test leaves them as it found them. */
@QuarkusTest
class SettingsPageTest {
    @Inject
    Cast cast;

    @Inject
    MastersDesk desk;

    @Inject
    MastersViews views;

    @Inject
    OfficeClock clock;

    @Inject
    EntityManager read;

    private PrefectureSettings before;

    @BeforeEach
    void remember() {
        cast.settle();
        before = views.settings().orElseThrow();
    }

    @AfterEach
    void restore() {
        read.clear();
        desk.change(before, views.settingsVersion());
    }

    @Test
    void theHeaderShowsThePrefecture() {
        assertThat(Browser.as(KANRI, "/settings").page().select("header .name").text())
                .contains("見本県　研修管理");
    }

    @Test
    void theSettingsAreChanged() {
        Browser browser = Browser.as(KANRI, "/settings")
                .fill("officeContact", "電話 099-000-9999")
                .tick("市町")
                .press("設定を保存する");
        assertThat(browser.page().select(".flash").text()).isEqualTo("県の設定を保存しました。");
        assertThat(now().officeContact()).isEqualTo("電話 099-000-9999");
        assertThat(browser.open("/municipalities").page().select("h1").text()).isEqualTo("市町");
    }

    @Test
    void aYearsReportKeepsTheWordForItsMunicipalities() {
        int year = FiscalYear.of(clock.today()).year();
        cast.course(new FiscalYear(2019), Route.NOMINATED, 2);
        cast.course(new FiscalYear(year), Route.NOMINATED, 2);
        Browser browser = Browser.as(KANRI, "/settings").tick("市町").press("設定を保存する");
        assertThat(browser.open("/reports/2019").main()).contains("市町村別の受講申込と研修修了");
        assertThat(browser.open("/reports/" + year).main()).contains("市町別").doesNotContain("市町村別");
        browser.open("/settings").tick("区市町村").tick("誤記の訂正").press("設定を保存する");
        assertThat(browser.open("/reports/" + year).main()).contains("区市町村別");
        browser.open("/settings").press("最後の名称の変更を取り消す");
        assertThat(browser.open("/reports/" + year).main()).contains("市町村別").doesNotContain("区市町村別");
    }

    @Test
    void aTitleTooLongForOneLineIsRefusedWhileItIsTyped() {
        Browser browser = Browser.as(KANRI, "/settings")
                .fill("officeContact", "電話 1")
                .fill("governorTitle", "職".repeat(31))
                .press("設定を保存する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#governorTitle-error").text()).contains("30文字");
        assertThat(browser.value("officeContact")).isEqualTo("電話 1");
        assertThat(now()).isEqualTo(before);
    }

    @Test
    void onceAGovernorIsEnteredThePageLeadsToWhoSigns() {
        Browser browser = Browser.as(KANRI, "/settings");
        assertThat(browser.page().select("[name=governorName]")).isEmpty();
        assertThat(browser.main()).contains("今日は見本県知事 見本 太郎");
        assertThat(browser.follow("証書の発行者").main()).contains("見本 太郎", "はじめから");
        assertThat(browser.open("/settings").follow("証書の文言").main()).contains("課程を修了したことを証します。");
    }

    @Test
    void aStaleFormShowsBothVersionsAndKeepsWhatWasTyped() {
        Browser mine = Browser.as(KANRI, "/settings").fill("officeContact", "わたしの 入力");
        Browser.as(KANRI, "/settings").fill("officeContact", "先の 入力").press("設定を保存する");
        mine.press("設定を保存する");
        assertThat(mine.status()).isEqualTo(422);
        assertThat(mine.page().select(".problems").text()).contains("ほかの方が先に");
        assertThat(mine.page().select("section.note").text()).contains("連絡先 先の 入力", "都道府県名 見本県");
        assertThat(mine.value("officeContact")).isEqualTo("わたしの 入力");
        mine.press("設定を保存する");
        assertThat(now().officeContact()).isEqualTo("わたしの 入力");
    }

    @Test
    void aWordNoPrefectureUsesIsRefused() {
        Browser browser = Browser.as(KANRI, "/settings");
        browser.page().select("input[name=municipalityWord]").val("村");
        assertThat(browser.tick("市町").press("設定を保存する").status()).isEqualTo(422);
    }

    @Test
    void onlyAdministratorsReachThem() {
        Browser form = Browser.as(KANRI, "/settings").fill("officeContact", "だれか");
        assertThat(form.become(Clerks.HANAKO).press("設定を保存する").status()).isEqualTo(403);
        assertThat(Browser.as(Clerks.HANAKO, "/settings").status()).isEqualTo(403);
        Clerks.STRANGERS.forEach(
                viewer -> assertThat(Browser.as(viewer, "/settings").status()).isEqualTo(403));
        assertThat(Browser.as(Clerks.HANAKO, "/municipalities")
                        .page()
                        .select(".nav a")
                        .eachText())
                .contains("基本情報")
                .doesNotContain("県の設定");
    }

    /** Not as this test has read them before. */
    private PrefectureSettings now() {
        read.clear();
        return views.settings().orElseThrow();
    }
}
