package org.tsunagi.certificate.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Completers;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.certificate.CertificateViews;
import org.tsunagi.certificate.DocumentViews;

@QuarkusTest
class CertificatePagesTest {
    private static final String KASAI = "\u845B\uDB40\uDD01西 真理";
    private static final LocalDate NOVEMBER = LocalDate.of(2019, 11, 1);

    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Inject
    CertificateDesk desk;

    @Inject
    CertificateViews views;

    @Inject
    DocumentViews documents;

    @Inject
    Statements statements;

    @Test
    void anOfficerMakesThemAllSeesWhoIsLeftAndHandsThemOver() {
        long course = completers.course("髙橋 花子", KASAI, "𠮷田 実");
        Browser browser = Browser.as(cast.officer(), "/courses/" + course + "/certificates");
        assertThat(browser.value("issuedOn")).isEqualTo("令和元年10月17日");
        assertThat(browser.page().select("p:has(strong)").text().replaceAll("令和元年度試[0-9]+", ""))
                .contains("作成前の2名に、受講番号の順に第1号から第2号までの番号を付けて作成します");
        browser.press("作成前の修了証書をすべて作成する");
        assertThat(browser.page().select(".flash").eachText())
                .containsExactly("修了証書を2名分作成しました。", "1名は、作成できませんでした。下の一覧で理由を確認してください。");
        assertThat(browser.main()).contains("作成できない方（1名）", "U+845B U+E0101");
        browser.press("作成済の2名をすべて交付済にする");
        assertThat(browser.page().select(".flash").text()).isEqualTo("2名分の交付を記録しました。");
        assertThat(browser.page().select(".figures dd").eachText()).containsExactly("3名", "1名", "0名", "2名", "0件");
        assertThat(browser.open("/certificates?year=2019")
                        .page()
                        .select("tr:has(a[href=/courses/" + course + "/certificates]) td")
                        .eachText())
                .startsWith("3名", "1名", "0名", "2名", "0件");
    }

    @Test
    void aRefusedDateIsTheSamePageWithWhatWasTyped() {
        long course = completers.course("青木 一");
        Browser browser = Browser.as(cast.officer(), "/courses/" + course + "/certificates")
                .fill("issuedOn", "令和元年10月16日")
                .press("作成前の修了証書をすべて作成する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.value("issuedOn")).isEqualTo("令和元年10月16日");
        assertThat(browser.page().select("#issuedOn-error").text()).isEqualTo("修了日より前の日付では作成できません。");
    }

    @Test
    void oneIsMadeHandedOverAndMadeVoidWithItsReason() {
        long course = completers.course("青木 一", "伊藤 二");
        Browser browser = Browser.as(cast.officer(), "/courses/" + course + "/certificates");
        browser.open(browser.page().select("main a[href^=/completions/]").get(1).attr("href"));
        assertThat(browser.main()).containsPattern("この方に令和元年度試[0-9]+第1号を付けて作成します");
        browser.press("修了証書を作成する");
        assertThat(browser.main()).contains("伊藤 二", "作成済").contains("第1号");
        browser.fill("handedOverTo", "窓口で本人に").press("交付を記録する");
        assertThat(browser.main()).contains("交付済", "証書の返却を受けてください", "窓口で本人に");
        assertThat(browser.page().select("dt:contains(交付の記録) + dd").text()).endsWith("見本 花子");
        browser.press("この修了証書を無効にする");
        assertThat(browser.status()).isEqualTo(422);
        browser.fill("reason", "氏名の誤り").press("この修了証書を無効にする");
        assertThat(browser.main()).contains("無効（欠番）", "氏名の誤り");
        assertThat(browser.page().select("dt:contains(無効の記録) + dd").text()).endsWith("見本 花子");
        browser.open("/courses/" + course + "/certificates").press("作成前の修了証書をすべて作成する");
        assertThat(browser.page()
                        .select("main table a[href^=/certificates/]:not([href$=.pdf])")
                        .eachText())
                .extracting(number -> number.replaceFirst("^.*第", "第"))
                .containsExactly("第2号", "第1号", "第3号");
    }

    @Test
    void theFileDownloadedIsTheOneStoredWithItsHash() throws NoSuchAlgorithmException {
        long course = completers.course("髙橋 花子");
        long id = desk.issueAll(cast.officer(), course, NOVEMBER).issued().get(0);
        Browser browser = Browser.as(cast.officer(), "/certificates/" + id + ".pdf");
        assertThat(browser.answered("Content-Type")).isEqualTo("application/pdf");
        assertThat(browser.answered("Content-Disposition")).contains("filename*=UTF-8''%E4%BF%AE%E4%BA%86");
        byte[] first = browser.bytes();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(first)))
                .isEqualTo(views.one(cast.officer(), id).sha256());
        assertThat(browser.open("/certificates/" + id + ".pdf").bytes()).isEqualTo(first);
    }

    @Test
    void theFileForThePrinterSaysWhatTheSingleOnesSayAndLeavesVoidOnesOut() throws IOException {
        long course = completers.course("髙橋 花子", "伊藤 二", "𠮷田 実");
        var issued = desk.issueAll(cast.officer(), course, NOVEMBER).issued();
        desk.makeVoid(cast.officer(), issued.get(1), "汚れ");
        PdfReader all = new PdfReader(Browser.as(cast.officer(), "/courses/" + course + "/certificates.pdf")
                .bytes());
        assertThat(all.getNumberOfPages()).isEqualTo(2);
        for (int page = 1; page <= 2; page++) {
            PdfReader one = new PdfReader(documents
                    .document(cast.officer(), issued.get((page - 1) * 2))
                    .bytes());
            assertThat(new PdfTextExtractor(all).getTextFromPage(page))
                    .isEqualTo(new PdfTextExtractor(one).getTextFromPage(1));
        }
        assertThat(new PdfTextExtractor(all).getTextFromPage(1)).contains("髙橋 花子", "令和元年11月1日", "確認番号");
    }

    @Test
    void anybodyCanTellAGenuineCertificateFromAVoidOneAndFromNone() {
        long course = completers.course("髙橋 花子");
        long id = desk.issueAll(cast.officer(), course, NOVEMBER).issued().get(0);
        var detail = views.one(cast.officer(), id);
        String typed =
                detail.verificationCode().toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
        Browser browser = Browser.at("/verify").fill("code", typed).press("確認する");
        assertThat(browser.main())
                .contains(
                        "この確認番号の修了証書は有効です",
                        detail.course().title(),
                        detail.line().number(),
                        "2019年11月1日（令和元年）")
                .doesNotContain("髙橋");
        desk.makeVoid(cast.officer(), id, "汚れ");
        assertThat(browser.press("確認する").main())
                .contains("この修了証書は無効です", "見本県障害福祉課（電話 099-000-0000）")
                .doesNotContain("汚れ", "髙橋");
        assertThat(browser.fill("code", "2222-2222-2222").press("確認する").main()).contains("確認できません");
        Browser empty = Browser.at("/verify").press("確認する");
        assertThat(empty.page().select(".problems a").eachText()).containsExactly("確認番号：入力してください。");
        assertThat(empty.page().select("#code-error").text()).isEqualTo("入力してください。");
        assertThat(browser.fill("code", "").press("確認する").page().title()).startsWith("エラー: ");
    }

    @Test
    void nobodyElseReachesThem() {
        long course = completers.course("髙橋 花子");
        long id = desk.issueAll(cast.officer(), course, NOVEMBER).issued().get(0);
        Viewer official = new Viewer(3, "県 次長", Role.OFFICIAL, null, null);
        for (String path : Set.of(
                "/certificates",
                "/certificates/" + id,
                "/certificates/" + id + ".pdf",
                "/courses/" + course + "/certificates",
                "/courses/" + course + "/certificates.pdf")) {
            assertThat(Browser.as(official, path).status()).as(path).isEqualTo(403);
            assertThat(Browser.as(cast.nominator(Cast.SHIOMI), path).status())
                    .as(path)
                    .isEqualTo(403);
            assertThat(Browser.at(path).path()).as(path).startsWith("/sign-in");
        }
        assertThat(Browser.as(cast.officer(), "/certificates/" + Long.MAX_VALUE + ".pdf")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aLongListTakesNoMoreStatementsThanAShortOne() {
        long few = completers.course(people(2));
        long many = completers.course(people(12));
        desk.issueAll(cast.officer(), few, NOVEMBER);
        desk.issueAll(cast.officer(), many, NOVEMBER);
        desk.makeVoid(cast.officer(), views.on(cast.officer(), few).get(0).id(), "汚れ");
        views.on(cast.officer(), many).stream()
                .limit(6)
                .forEach(line -> desk.makeVoid(cast.officer(), line.id(), "汚れ"));
        long listed = statements.during(() -> Browser.as(cast.officer(), "/courses/" + few + "/certificates"));
        assertThat(statements.during(() -> Browser.as(cast.officer(), "/courses/" + many + "/certificates")))
                .isEqualTo(listed);
        assertThat(statements.during(() -> documents.allOf(cast.officer(), many)))
                .isEqualTo(statements.during(() -> documents.allOf(cast.officer(), few)));
        assertThat(statements.during(() -> views.of(cast.officer(), new FiscalYear(2019))))
                .isEqualTo(3);
    }

    private static String[] people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "見本 " + "一二三四五六七八九十百千".charAt(i))
                .toArray(String[]::new);
    }
}
