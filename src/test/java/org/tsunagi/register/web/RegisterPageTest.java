package org.tsunagi.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Completers;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.workbook.Dump;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.register.RegisterQuery;
import org.tsunagi.register.RegisterViews;

/** The register as officers look through it and take it out. */
@QuarkusTest
class RegisterPageTest {
    private static final Viewer OFFICIAL = new Viewer(3, "閲覧 次郎", Role.OFFICIAL, null, null);

    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Inject
    CertificateDesk certificates;

    @Inject
    RegisterViews views;

    @Inject
    Statements statements;

    @Test
    void whoCompletedIsFoundFromTheMenuAndFromTheSearchAndLeadsToThePerson() {
        long course = completers.course("葛󠄀城 頁子");
        certificates.issueAll(cast.officer(), course, LocalDate.of(2019, 11, 5));
        Browser browser = Browser.as(cast.officer(), "/").follow("修了者名簿");
        assertThat(browser.path()).isEqualTo("/register");
        browser.fill("q", "葛城頁子").fill("year", "2019").press("絞り込む");
        assertThat(browser.value("q")).isEqualTo("葛城頁子");
        assertThat(browser.page().select("#year option[selected]").text()).contains("令和元年度");
        assertThat(browser.page().select("main tbody tr").text())
                .contains("葛󠄀城 頁子", "令和元年度", "2019年10月17日", "第1号", "作成済", "汐見市", "訪問看護ステーションなみ", "看護師");
        browser.follow("葛󠄀城 頁子");
        assertThat(browser.path()).startsWith("/people/");
        browser.open("/search?q=" + encoded("葛城頁子")).follow("修了者名簿で見る（1件）");
        assertThat(browser.page().select("main tbody tr")).hasSize(1);
        assertThat(browser.open("/search?q=" + encoded("いるはずのない名")).main()).doesNotContain("修了者名簿で見る");
        assertThat(browser.open("/register?q=" + encoded("いるはずのない名")).main()).contains("あてはまる修了者はいません");
    }

    @Test
    void whatIsFoundIsTakenOutWithTheColumnsChosen() throws IOException {
        completers.course("書出 一子", "書出 二子");
        cast.revoke(completionOf("書出二子"), "受講していなかったため");
        Browser browser = Browser.as(cast.officer(), "/register?q=" + encoded("書出"))
                .tick("名簿を市町村へ提供する同意")
                .untick("研修名")
                .press("データ（CSV）");
        assertThat(new String(browser.bytes(), StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "\uFEFF年度,姓,名,生年月日,市町村,勤務先,修了日,状態,証書番号,名簿を市町村へ提供する同意",
                        "2019,書出,一子,1980-03-04,汐見市,訪問看護ステーションなみ,2019-10-17,証書なし,,同意",
                        "2019,書出,二子,1980-03-04,汐見市,訪問看護ステーションなみ,2019-10-17,修了取消し,,同意");
        browser.open("/register?q=" + encoded("書出")).press("様式（Excel、印刷用）");
        assertThat(Dump.of(browser.bytes())).contains("修了者名簿（絞り込み）", "現在　2件", "A3 \"No.\" | B3 \"年度\"");
        assertThat(Dump.of(browser.open("/register/list?q=" + encoded("書出一子")).bytes()))
                .contains("A1 \"年度\"", "看護師")
                .doesNotContain("二子");
    }

    @Test
    void ofALongListAHundredAreShownAndTheStatementsStayTheSame() {
        completers.course("一名 花子");
        completers.course(
                IntStream.rangeClosed(1, 103).mapToObj(n -> "百余 第" + n).toArray(String[]::new));
        Browser browser = list("百余");
        assertThat(browser.page().select("main tbody tr")).hasSize(100);
        assertThat(browser.main()).contains("103件中 1～100件");
        assertThat(browser.follow("次へ").page().select("main tbody tr")).hasSize(3);
        long one = statements.during(() -> list("一名"));
        assertThat(statements.during(() -> list("百余"))).isEqualTo(one);
        long file = statements.during(() -> file("一名"));
        assertThat(statements.during(() -> file("百余"))).isEqualTo(file);
    }

    @Test
    void addressesThatNobodyWroteMeanAll() {
        Browser browser =
                Browser.as(cast.officer(), "/register?year=abc&program=x&municipality=-1&state=NO&page=0&q=%25");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.open("/register?page=9999").status()).isEqualTo(200);
        assertThat(browser.open("/register?year=0001&program=999999999999").main())
                .contains("あてはまる修了者はいません");
    }

    @Test
    void itIsForOfficersOnly() {
        completers.course("内緒 花子");
        for (Viewer other : List.of(OFFICIAL, cast.nominator(Cast.SHIOMI))) {
            for (String page : List.of("/register", "/register/list")) {
                assertThat(Browser.as(other, page).status()).isEqualTo(403);
            }
            assertThat(Browser.as(other, "/").main()).doesNotContain("修了者名簿");
        }
        assertThat(Browser.at("/register").main()).doesNotContain("内緒");
    }

    private long completionOf(String name) {
        return views.found(cast.officer(), RegisterQuery.of(name), 0, 1)
                .get(0)
                .line()
                .completionId();
    }

    private Browser list(String words) {
        return Browser.as(cast.officer(), "/register?q=" + encoded(words));
    }

    private void file(String words) {
        Browser.as(cast.officer(), "/register/list?as=csv&q=" + encoded(words)).bytes();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
