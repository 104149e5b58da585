package org.tsunagi.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;

/** The form cycle, the refusals and what is kept of a form, over HTTP. */
@QuarkusTest
class WebKitTest {
    private static final Viewer HANAKO = new Viewer(1, "見本 花子", Role.OFFICER, null, null);
    private static final Viewer ICHIRO = new Viewer(2, "町田 一郎", Role.NOMINATOR, 7L, "汐見市");

    @Test
    void aPageShowsWhoLooksAndOnlyTheirMenu() {
        Browser officer = Browser.as(HANAKO, "/sink");
        assertThat(officer.page().title()).isEqualTo("研修の登録｜つなぎ");
        assertThat(officer.page().select("header").text()).contains("見本 花子", "使い方", "ログアウト");
        assertThat(officer.page().select(".nav a").eachText()).contains("見本帳", "ほか");
        assertThat(officer.page().select(".nav a[aria-current]").eachText()).containsExactly("見本帳");
        Browser nominator = Browser.as(ICHIRO, "/sink");
        assertThat(nominator.page().select(".nav a").eachText()).contains("見本帳").doesNotContain("ほか");
        assertThat(nominator.page().select(".who").text()).isEqualTo("汐見市　町田 一郎");
    }

    @Test
    void datesAndLabelsArePrintedInOneWay() {
        assertThat(Browser.as(HANAKO, "/sink").main())
                .contains("担当者が2019年9月30日（令和元年）に登録", "令和元年9月30日、9月30日（月）、2026年9月30日（令和8年） 14:05");
    }

    @Test
    void aFormCarriesTheVersionItWasRenderedFromTheFirstOneToo() {
        Browser browser = Browser.as(HANAKO, "/sink");
        assertThat(browser.page()
                        .select("form[action=/sink] input[name=version]")
                        .val())
                .isEqualTo("0");
        assertThat(browser.page().select("form[action=/sink/file] input[name=version]"))
                .isEmpty();
    }

    @Test
    void aRefusedFormSaysWhatIsWrongOnTopAndAtTheFieldAndKeepsEveryValue() {
        Browser browser = Browser.as(HANAKO, "/sink")
                .fill("研修名", "  ")
                .fill("start", "昭和64年1月8日")
                .fill("seats", "１２０")
                .fill("kind", "閲覧者")
                .fill("note", "一行目\n<b>二行目</b>")
                .tick("看護師")
                .press("保存する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().title()).isEqualTo("エラー: 研修の登録｜つなぎ");
        assertThat(browser.page().select(".problems h2").text()).isEqualTo("入力内容をご確認ください（2件）");
        assertThat(browser.page().select(".problems a[href=#title]").text()).isEqualTo("研修名：入力してください。");
        assertThat(browser.page().select(".problems a[href=#start]").text()).startsWith("開始日：昭和は");
        Element title = browser.page().getElementById("title");
        assertThat(title.attr("aria-invalid")).isEqualTo("true");
        assertThat(title.attr("aria-describedby").split(" "))
                .allSatisfy(id -> assertThat(browser.page().getElementById(id)).isNotNull());
        assertThat(browser.value("seats")).isEqualTo("１２０");
        assertThat(browser.value("kind")).isEqualTo("OFFICIAL");
        assertThat(browser.value("note")).isEqualTo("一行目\n<b>二行目</b>");
        assertThat(browser.page().select("input[name=professions][checked]").eachAttr("value"))
                .containsExactly("3");
        assertThat(browser.value("start")).isEqualTo("昭和64年1月8日");
    }

    @Test
    void whatNobodyWouldSeeIsRefusedAndShownWhereItStands() {
        Browser browser = filled(Browser.as(HANAKO, "/sink"), "合同\u202E<b>講義")
                .fill("note", "葛\uDB40\uDD00城\u200Bの\n二行目")
                .press("保存する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems li").eachText())
                .containsExactly(
                        "研修名：目に見えない文字が含まれています。入力欄に［U+202E］と表示されている部分を消してください。",
                        "備考：目に見えない文字が含まれています。入力欄に［U+200B］と表示されている部分を消してください。");
        assertThat(browser.value("title")).isEqualTo("合同［U+202E］<b>講義");
        assertThat(browser.value("note")).isEqualTo("葛\uDB40\uDD00城［U+200B］の\n二行目");
        assertThat(browser.text()).doesNotContain("\u202E", "\u200B");
        assertThat(browser.press("保存する").status()).isEqualTo(422);
        browser.fill("title", "合同講義").fill("note", "葛\uDB40\uDD00城の\n二行目").press("保存する");
        assertThat(browser.page().select(".flash").text()).isEqualTo("「合同講義」を保存しました");
    }

    @Test
    void aDateIsEchoedAsItWasUnderstood() {
        Browser browser = Browser.as(HANAKO, "/sink").fill("start", "R8.9.30").press("保存する");
        assertThat(browser.page().select(".echo").text()).isEqualTo("2026年9月30日（令和8年）");
    }

    @Test
    void aFormThatIsTakenRedirectsAndSaysSoOnce() {
        Browser browser = filled(Browser.as(HANAKO, "/sink"), "合同講義").press("保存する");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.path()).isEqualTo("/sink");
        assertThat(browser.page().select(".flash").text()).isEqualTo("「合同講義」を保存しました");
        assertThat(browser.open("/sink").page().select(".flash")).isEmpty();
    }

    @Test
    void ARuleOfTheDeskAndAStaleFormAreShownInTheForm() {
        Browser rule = filled(Browser.as(HANAKO, "/sink"), "規則").press("保存する");
        assertThat(rule.status()).isEqualTo(422);
        assertThat(rule.page().select("#title-error").text()).contains("選び直してください");
        Browser stale = filled(Browser.as(HANAKO, "/sink"), "古い").press("保存する");
        assertThat(stale.page().select(".problems li").text()).contains("ほかの方が先に");
        assertThat(stale.value("title")).isEqualTo("古い");
    }

    @Test
    void whatIsSaidOnTheNextPageLiesInTheBrowserUnreadable() {
        Browser browser = filled(Browser.as(HANAKO, "/sink"), "合同講義");
        assertThat(browser.pressAtOnce(1, "保存する")).containsExactly("303 /sink");
        byte[] kept = Base64.getUrlDecoder().decode(browser.cookie("flash"));
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("保存", "DONE");
        assertThat(browser.open("/sink").main()).contains("を保存しました");
        assertThat(browser.open("/sink").main()).doesNotContain("を保存しました");
    }

    @Test
    void aRefusedFormIsCounted() {
        long expired = TokenRefusal.EXPIRED.all();
        long foreign = SameOrigin.FOREIGN.all();
        Browser.as(HANAKO, "/sink").header("Sec-Fetch-Site", "same-origin").post("/sink", Map.of("title", "x"));
        assertThat(TokenRefusal.EXPIRED.all()).isEqualTo(expired + 1);
        Browser.as(HANAKO, "/sink").header("Sec-Fetch-Site", "cross-site").post("/sink", Map.of("title", "x"));
        Browser.as(HANAKO, "/sink").post("/sink", Map.of("title", "x"));
        assertThat(SameOrigin.FOREIGN.all()).isEqualTo(foreign + 2);
        assertThat(TokenRefusal.EXPIRED.all()).isEqualTo(expired + 1);
    }

    @Test
    void twoOpenTabsCanBothSend() {
        Browser first = filled(Browser.as(HANAKO, "/sink"), "一つ目");
        String token = first.page().select("input[name=csrf-token]").first().val();
        assertThat(first.open("/sink")
                        .page()
                        .select("input[name=csrf-token]")
                        .first()
                        .val())
                .isEqualTo(token);
    }

    @Test
    void aFileIsSentWithItsForm() {
        Browser browser = Browser.as(HANAKO, "/sink")
                .fill("comment", "名簿")
                .attach("workbook", "a.xlsx", new byte[] {1, 2, 3})
                .press("読み込む");
        assertThat(browser.page().select(".flash").text()).isEqualTo("名簿 a.xlsx 3");
    }

    @Test
    void aDownloadHasItsJapaneseName() {
        Browser browser = Browser.as(HANAKO, "/sink/download");
        assertThat(browser.bytes()).isEqualTo("表".getBytes(StandardCharsets.UTF_8));
        assertThat(browser.answered("Content-Length")).isEqualTo("3");
        assertThat(browser.answered("Content-Disposition"))
                .isEqualTo("attachment; filename=\"download.xlsx\"; filename*=UTF-8''%E4%BB%A4%E5%92%8C8%E5%B9%B4"
                        + "%E5%BA%A6%20%E5%90%8D%E7%B0%BF.xlsx");
    }

    @Test
    void aRefusedSecretKeepsWhatWasTyped() {
        Browser browser =
                filled(Browser.as(HANAKO, "/sink"), "合同講義").forgetCookies().press("保存する");
        assertThat(browser.status()).isEqualTo(400);
        assertThat(browser.page().title()).isEqualTo("送信を確認できませんでした｜つなぎ");
        assertThat(browser.main()).contains("合同講義", "令和8年9月30日");
        assertThat(browser.press("もう一度送信する").page().select(".flash").text()).isEqualTo("「合同講義」を保存しました");
    }

    @Test
    void aFormFromElsewhereIsNotShownAgain() {
        Browser silent = Browser.as(HANAKO, "/sink").post("/sink", Map.of("title", "外から"));
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.text()).contains("送信を確認できませんでした").doesNotContain("外から");
        Browser foreign = Browser.as(HANAKO, "/sink")
                .header("Sec-Fetch-Site", "cross-site")
                .post("/sink", Map.of("title", "外から"));
        assertThat(foreign.status()).isEqualTo(403);
    }

    @Test
    void aPageWithoutASessionIsAskedForAfterSigningIn() {
        assertThat(Browser.at("/sink?q=%E3%81%82").path()).isEqualTo("/sign-in?next=%2Fsink%3Fq%3D%25E3%2581%2582");
    }

    @Test
    void theFiscalYearIsSwitchedForTheWholeVisit() {
        Browser browser = Browser.as(HANAKO, "/sink");
        browser.page().select("select[name=year] option").removeAttr("selected");
        browser.page().select("select[name=year] option[value=2019]").attr("selected", "");
        browser.press("切り替える");
        assertThat(browser.path()).isEqualTo("/sink");
        assertThat(browser.page().select(".year summary").text()).startsWith("令和元年度（2019）");
        assertThat(browser.open("/sink?year=2020")
                        .page()
                        .select(".year summary")
                        .text())
                .startsWith("令和2年度（2020）");
    }

    private static Browser filled(Browser browser, String title) {
        return browser.fill("title", title)
                .fill("start", "令和8年9月30日")
                .fill("seats", "40")
                .fill("kind", "OFFICER");
    }
}
