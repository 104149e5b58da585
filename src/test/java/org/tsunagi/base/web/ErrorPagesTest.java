package org.tsunagi.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagi.Browser;
import org.tsunagi.Logged;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;

/** Every failure is a page of ours, and every answer carries the headers. */
@QuarkusTest
class ErrorPagesTest {
    private static final Viewer HANAKO = new Viewer(1, "見本 花子", Role.OFFICER, null, null);

    @ParameterizedTest
    @CsvSource({
        "/sink/failure/nothing,404,ページが見つかりません",
        "/no-such-page,404,ページが見つかりません",
        "/sink/no/such/page,404,ページが見つかりません",
        "/css/no-such-file.css,404,ページが見つかりません",
        "/sink/failure/stale,409,ほかの方が先に変更しました",
        "/sink/failure/rule,422,この操作はできません",
        "/sink/failure/busy,503,ただいま混み合っています",
        "/sink/failure/gone,503,ただいまご利用いただけません",
        "/sink/failure/other,500,処理できませんでした",
        "/sink/administrator,403,この操作はできません",
        "/sink/public,405,この操作はできません"
    })
    void eachFailureIsAPageThatSaysWhatToDo(String path, int status, String title) {
        Browser browser = Browser.as(HANAKO, path);
        assertThat(browser.status()).isEqualTo(status);
        assertThat(browser.page().select("h1").text()).isEqualTo(title);
        assertThat(browser.page().select("header .name").text()).startsWith("つなぎ");
        assertThat(browser.text()).doesNotContain("髙橋");
    }

    @Test
    void anUnknownPathIsAPageForStrangersToo() {
        assertThat(Browser.at("/no-such-page").page().select("h1").text()).isEqualTo("ページが見つかりません");
    }

    @Test
    void aFormThatIsTooLargeIsAPage() {
        Browser browser = Browser.as(HANAKO, "/sink").post("/sink", Map.of("title", "あ".repeat(900_000)));
        assertThat(browser.status()).isEqualTo(413);
        assertThat(browser.page().select("h1").text()).isEqualTo("送信できる大きさを超えています");
    }

    @Test
    void aTextThatIsTooLargeIsAPage() {
        Browser browser =
                Browser.as(HANAKO, "/sink").fill("note", "あ".repeat(70_000)).press("保存する");
        assertThat(browser.status()).isEqualTo(413);
        assertThat(browser.page().select("h1").text()).isEqualTo("送信できる大きさを超えています");
        assertThat(browser.text()).contains("一つの欄は2万字ほどまで");
    }

    @Test
    void theLogHasTheIncidentAndItsSqlStateButNoValuesOfRows() {
        Logged log = new Logged();
        Browser browser = Browser.as(HANAKO, "/sink/failure/other");
        log.close();
        String number = browser.page().select("main strong").text();
        assertThat(number).matches("[0-9A-F]{4}-[0-9A-F]{4}");
        assertThat(log.text())
                .contains("incident " + number, "SQLState 23505", "SinkResource")
                .doesNotContain("髙橋");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sink",
                "/sink/download",
                "/sink/failure/other",
                "/sink/administrator",
                "/no-such-page",
                "/css/tsunagi.css",
                "/js/tsunagi.js",
                "/favicon.svg",
                "/webjars/htmx.org/dist/htmx.min.js",
                "/sink/public",
                "/q/health",
                "/sign-in"
            })
    void everyAnswerCarriesTheHeaders(String path) {
        Browser browser = Browser.as(HANAKO, path);
        assertThat(browser.answered("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(browser.answered("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(browser.answered("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(browser.answered("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(browser.answered("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(browser.answered("Permissions-Policy")).contains("camera=()").doesNotContain("self", "*");
        boolean file = path.matches(".*\\.(css|js|svg)");
        assertThat(browser.answered("Cache-Control")).isEqualTo(file ? "public, max-age=3600" : "no-store");
        if (file) {
            assertThat(browser.status()).isEqualTo(200);
        } else if (browser.answered("Content-Type").startsWith("text/html")) {
            assertThat(browser.answered("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        }
    }

    @Test
    void aFormThatIsTooLargeIsCounted() {
        long before = BodyLimit.REFUSED.all();
        aFormThatIsTooLargeIsAPage();
        assertThat(BodyLimit.REFUSED.all()).isGreaterThan(before);
    }

    @Test
    void whereAnActWasCommittedNobodyIsToldThatItWasNotStored() {
        assertThat(goneAt("before")).contains("受け付けていません（保存していません）");
        assertThat(goneAt("afterwards"))
                .doesNotContain("保存していません")
                .contains("保存されたかどうかを確認できません", "保存されているか確かめて", "二重には登録されません");
    }

    private static String goneAt(String when) {
        Browser browser = Browser.as(HANAKO, "/sink");
        String secret = browser.page().select("input[name=csrf-token]").first().val();
        browser.post("/sink/gone/" + when, Map.of("csrf-token", secret));
        assertThat(browser.status()).isEqualTo(503);
        return browser.main();
    }

    @Test
    void noPageHasInlineScriptsOrStyles() {
        Browser browser = Browser.as(HANAKO, "/sink");
        assertThat(browser.page().select("script:not([src]), style, [style], [onclick]"))
                .isEmpty();
    }
}
