package org.tsunagi.certificate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.AtOnce;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Completers;
import org.tsunagi.Statements;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.certificate.CertificateLine;
import org.tsunagi.certificate.CertificateLine.CertificateState;
import org.tsunagi.certificate.CertificateLine.VoidKind;
import org.tsunagi.certificate.CertificateViews;
import org.tsunagi.certificate.CertificateViews.CertificateDetail;
import org.tsunagi.certificate.DocumentViews;
import org.tsunagi.certificate.HandingOverDesk;
import org.tsunagi.certificate.ReissueDesk;
import org.tsunagi.certificate.ReissueDesk.NewReissue;
import org.tsunagi.certificate.ReissueRequest;
import org.tsunagi.certificate.ReissueRequest.NameChoice;

/** A certificate is printed anew under its number: after it was lost, or after a marriage. */
@QuarkusTest
class ReissueTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2019, 11, 1);

    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Inject
    CertificateDesk desk;

    @Inject
    HandingOverDesk handingOver;

    @Inject
    ReissueDesk reissues;

    @Inject
    CertificateViews views;

    @Inject
    DocumentViews documents;

    @Inject
    OfficeClock clock;

    @Inject
    Statements statements;

    private static int tests;

    /** Of each test another person: one is called otherwise afterwards. */
    private final String given = "千" + "一二三四五六七八九十百千".charAt(tests++ % 12);

    private Viewer officer;
    private long course;
    private long certificate;

    @BeforeEach
    void twoAreMadeAndTheFirstIsHandedOver() {
        officer = cast.officer();
        course = completers.course("東雲 " + given, "伊藤 二");
        certificate = desk.issueAll(officer, course, NOVEMBER).issued().get(0);
        handingOver.handOver(officer, certificate, NOVEMBER, "修了式で本人に");
    }

    @Test
    void whereverTheCertificatesOfACourseAreReadEachIsThereOnceAsItWasPrintedLast() throws IOException {
        byte[] before = documents.document(officer, certificate).bytes();
        reissues.reissue(officer, certificate, wanted(NameChoice.AT_ISSUE));
        byte[] now = documents.document(officer, certificate).bytes();
        assertThat(now).isNotEqualTo(before);

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        documents.allOf(officer, course).writeTo(file);
        PdfReader all = new PdfReader(file.toByteArray());
        assertThat(all.getNumberOfPages()).isEqualTo(2);
        assertThat(new PdfTextExtractor(all).getTextFromPage(1)).contains("再交付", "第1号");
        assertThat(new PdfTextExtractor(all).getTextFromPage(2)).doesNotContain("再交付");
        Browser browser = Browser.as(officer, "/courses/" + course + "/certificates.zip");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(browser.bytes()))) {
            ZipEntry first = zip.getNextEntry();
            assertThat(first.getName()).startsWith("0001_");
            assertThat(zip.readAllBytes()).isEqualTo(now);
            assertThat(zip.getNextEntry().getName()).startsWith("0002_");
            assertThat(zip.getNextEntry()).isNull();
        }
        assertThat(views.on(officer, course))
                .extracting(CertificateLine::state)
                .containsExactly(CertificateState.HANDED_OVER, CertificateState.MADE);
    }

    @Test
    void afterAMarriageTheNewNameIsPrintedUnderTheSameNumberAndTheOriginalStaysAsItWas() throws IOException {
        CertificateDetail before = views.one(officer, certificate);
        byte[] original = documents.document(officer, certificate).bytes();
        Browser browser = Browser.as(officer, "/enrollments").open("/courses/" + course + "/certificates");
        browser.open("/completions/" + before.line().completionId() + "/certificate");
        browser.open(browser.page().select("a[href$=/name-correction]").attr("href"))
                .fill("family", "山本")
                .fill("reason", "婚姻")
                .press("氏名を訂正する");

        browser.open("/certificates/" + certificate).follow("再交付の証書を作成する");
        assertThat(browser.main()).contains("東雲 " + given, "今の氏名", "山本 " + given);
        browser.press("再交付の証書を作成する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems a").eachText())
                .containsExactly("申請した人：入力してください。", "本人確認の方法：入力してください。", "証書に印刷する氏名：選んでください。");
        browser.fill("requestedBy", "本人")
                .fill("identityCheck", "戸籍抄本")
                .tick("今の氏名：山本 " + given + "（昭和55年3月4日生）")
                .press("再交付の証書を作成する");
        assertThat(browser.path()).isEqualTo("/certificates/" + certificate);
        assertThat(browser.main()).contains("再交付（1回目）の証書を作成しました。", "再交付の記録", "山本 " + given, "本人");

        CertificateDetail after = views.one(officer, certificate);
        assertThat(after.line().number()).isEqualTo(before.line().number());
        assertThat(after.line().name()).isEqualTo("山本 " + given);
        String printed = words(documents.document(officer, certificate).bytes());
        assertThat(printed)
                .contains("山本 " + given, "再交付", before.line().number())
                .doesNotContain("東雲");
        assertThat(documents.document(officer, certificate, 0).bytes()).isEqualTo(original);
        assertThat(browser.open("/certificates/" + certificate + "/reissues/0.pdf")
                        .bytes())
                .isEqualTo(original);

        assertThat(verified(before))
                .as("while nobody has the new one")
                .contains("この確認番号の修了証書は有効です")
                .doesNotContain("再交付");
        reissues.handOver(officer, certificate, 1, clock.today(), "窓口で本人に");
        assertThat(verified(before)).contains("そのあと再交付されています").doesNotContain("東雲", "山本");
        assertThat(verified(after)).contains("この確認番号の修了証書は有効です（再交付）", "（1回目）").doesNotContain("東雲", "山本");
        desk.makeVoid(officer, certificate, "誤り");
        assertThat(verified(before)).contains("この修了証書は無効です");
        assertThat(verified(after)).contains("この修了証書は無効です");
    }

    @Test
    void aLostOneSaysWhatTheOriginalSaidWithTheDateOfTheReissue() throws IOException {
        reissues.reissue(officer, certificate, wanted(NameChoice.AT_ISSUE));
        assertThat(words(documents.document(officer, certificate).bytes())).contains("再交付", "東雲 " + given, "令和元年11月1日");
        assertThat(documents.document(officer, certificate).fileName()).contains("（再交付1回目）");
    }

    @Test
    void whatWasNotHandedOverOrIsVoidIsNotReissued() {
        long second = views.on(officer, course).get(1).id();
        assertThat(refusal(second, wanted(NameChoice.AT_ISSUE))).contains("同じPDFをもう一度印刷してください");
        assertThat(Browser.as(officer, "/certificates/" + second + "/reissue").main())
                .contains("もう一度印刷してください");
        desk.makeVoid(officer, certificate, "誤り");
        assertThat(refusal(certificate, wanted(NameChoice.AT_ISSUE))).contains("無効のため、再交付できません");
    }

    @Test
    void theDatesMustFollowEachOther() {
        LocalDate today = clock.today();
        assertThat(refusal(certificate, wanted(today.plusDays(1), today.plusDays(1))))
                .contains("今日より後の日");
        assertThat(refusal(certificate, wanted(NOVEMBER.minusDays(1), today))).contains("証書の日付より前");
        assertThat(refusal(certificate, wanted(today, today.minusDays(1)))).contains("申請を受けた日より前");
    }

    @Test
    void whatIsSentTwiceIsPrintedOnceAndTheNextWaitsUntilItIsHandedOver() {
        NewReissue once = wanted(NameChoice.AT_ISSUE);
        AtOnce.act(
                () -> reissues.reissue(officer, certificate, once), () -> reissues.reissue(officer, certificate, once));
        assertThat(views.one(officer, certificate).reissues()).hasSize(1);
        assertThat(refusal(certificate, wanted(NameChoice.AT_ISSUE))).contains("まだ渡していない再交付");
        reissues.handOver(officer, certificate, 1, clock.today(), "窓口で本人に");
        assertThat(reissues.reissue(officer, certificate, wanted(NameChoice.AT_ISSUE)))
                .isEqualTo(2);
    }

    @Test
    void aReissueIsHandedOverTakenBackAndSpoiledAndThenTheOriginalHoldsAgain() {
        CertificateDetail original = views.one(officer, certificate);
        reissues.reissue(officer, certificate, wanted(NameChoice.AT_ISSUE));
        CertificateDetail reissued = views.one(officer, certificate);
        String reissue = "/certificates/" + certificate + "/reissues/1";
        assertThat(Browser.as(officer, "/").page().select("main a[href=" + reissue + "]"))
                .isNotEmpty();
        Browser browser = Browser.as(officer, "/certificates/" + certificate + "/reissues/1")
                .press("交付を記録する");
        assertThat(browser.status()).isEqualTo(422);
        browser.fill("handedOverTo", "簡易書留で本人の住所へ").press("交付を記録する");
        assertThat(Browser.as(officer, "/").page().select("main a[href=" + reissue + "]"))
                .isEmpty();
        assertThat(browser.open("/certificates/" + certificate + "/reissues/1").main())
                .contains("交付済", "簡易書留で本人の住所へ");
        browser.fill("reason", "宛先の誤り").press("交付の記録を取り消す");
        assertThat(browser.main()).contains("再交付（1回目）の", "の交付を取消し", "理由：宛先の誤り");
        browser.open("/certificates/" + certificate + "/reissues/1")
                .fill("reason", "印刷の汚れ")
                .press("この再交付の証書を書損にする");
        assertThat(browser.main()).contains("再交付の証書を書損にしました。", "書損");
        assertThat(verified(original)).contains("この確認番号の修了証書は有効です").doesNotContain("再交付");
        assertThat(verified(reissued))
                .contains("この紙は使われていません（書損）", "この番号の修了は有効です")
                .doesNotContain("無効");
        assertThat(reissues.reissue(officer, certificate, wanted(NameChoice.AT_ISSUE)))
                .isEqualTo(2);
    }

    @Test
    void theOriginalsHandingOverStaysOnceItWasReissued() {
        reissues.reissue(officer, certificate, wanted(NameChoice.AT_ISSUE));
        long version = views.one(officer, certificate).version();
        assertThat(Browser.as(officer, "/certificates/" + certificate).main())
                .contains("交付日を訂正する")
                .doesNotContain("交付の記録を取り消す");
        assertThatThrownBy(() -> handingOver.takeBackHandingOver(officer, certificate, "誤り", version))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.sentence()).contains("取り消せません"));
    }

    @Test
    void aSpoiledOneIsToldFromOneThatWasMadeVoidAndOneHandedOverIsNotSpoiled() {
        long second = views.on(officer, course).get(1).id();
        Browser browser = Browser.as(officer, "/certificates/" + second)
                .fill("spoiledReason", "印刷の汚れ")
                .press("この修了証書を書損にする");
        assertThat(browser.main()).contains("書損：印刷の汚れ");
        assertThat(views.one(officer, second).line().voidKind()).isEqualTo(VoidKind.SPOILED);
        assertThatThrownBy(() -> desk.spoil(officer, certificate, "汚れ"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.sentence()).contains("書損にはできません"));
        cast.revoke(views.one(officer, certificate).line().completionId(), "虚偽の記載");
        assertThat(views.one(officer, certificate).line().voidKind()).isEqualTo(VoidKind.REVOKED);
        desk.issueAll(officer, course, NOVEMBER);
        browser.open("/certificates/void-numbers?year=2019");
        assertThat(browser.page()
                        .select("tbody tr:has(a[href=/certificates/" + second + "]) td")
                        .eachText())
                .contains("伊藤 二", "書損", "印刷の汚れ")
                .anyMatch(text -> text.endsWith("第3号"));
        assertThat(browser.page()
                        .select("tbody tr:has(a[href=/certificates/" + certificate + "]) td")
                        .eachText())
                .contains("修了認定の取消し・変更", "なし");
    }

    @Test
    void thePageOfACertificateTakesNoMoreStatementsHoweverOftenItWasReissued() {
        reissues.reissue(officer, certificate, wanted(NameChoice.AT_ISSUE));
        long once = statements.during(() -> views.one(officer, certificate));
        for (int reissue = 1; reissue < 4; reissue++) {
            reissues.handOver(officer, certificate, reissue, clock.today(), "窓口で本人に");
            reissues.reissue(officer, certificate, wanted(NameChoice.AT_ISSUE));
        }
        assertThat(statements.during(() -> views.one(officer, certificate))).isEqualTo(once);
    }

    @Test
    void nobodyElseReachesThem() {
        reissues.reissue(officer, certificate, wanted(NameChoice.AT_ISSUE));
        for (String path : List.of("/reissue", "/reissues/1", "/reissues/1.pdf")) {
            String at = "/certificates/" + certificate + path;
            assertThat(Browser.as(cast.nominator(Cast.SHIOMI), at).status()).isEqualTo(403);
            assertThat(Browser.at(at).path()).startsWith("/sign-in");
        }
        assertThat(Browser.as(officer, "/certificates/" + certificate + "/reissues/9")
                        .status())
                .isEqualTo(404);
    }

    private NewReissue wanted(NameChoice name) {
        LocalDate today = clock.today();
        return new NewReissue(new ReissueRequest(today, "本人", "運転免許証", name), today, SubmissionKey.fresh());
    }

    private static NewReissue wanted(LocalDate requested, LocalDate issued) {
        return new NewReissue(
                new ReissueRequest(requested, "本人", "運転免許証", NameChoice.AT_ISSUE), issued, SubmissionKey.fresh());
    }

    private String refusal(long id, NewReissue wanted) {
        try {
            reissues.reissue(officer, id, wanted);
            return "";
        } catch (RuleViolation refused) {
            return refused.sentence();
        }
    }

    private static String verified(CertificateDetail paper) {
        return Browser.at("/verify")
                .fill("code", paper.verificationCode())
                .press("確認する")
                .main();
    }

    private static String words(byte[] pdf) throws IOException {
        return new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1);
    }
}
