package org.tsunagi.trainee.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Completers;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.certificate.CertificateDesk.IssueResult;
import org.tsunagi.certificate.CertificateLine;
import org.tsunagi.certificate.CertificateViews;
import org.tsunagi.certificate.DocumentViews;
import org.tsunagi.enrollment.EnrollmentViews;

/** A name is corrected after the decision: what is still to be printed follows, what was printed stays. */
@QuarkusTest
class NameCorrectionTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2019, 11, 1);

    /** 葛 with a variation sequence the certificate's font lacks. */
    private static final String UNPRINTABLE = "\u845B\uDB40\uDD01城";

    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Inject
    EnrollmentViews enrollments;

    @Inject
    CertificateDesk certificates;

    @Inject
    CertificateViews views;

    @Inject
    DocumentViews documents;

    @Test
    void aNameThatCannotBePrintedIsCorrectedFromTheRefusalAndThenPrinted() {
        long course = completers.course(UNPRINTABLE + " 真理");
        String at = "/courses/" + course + "/certificates";
        Browser browser = Browser.as(cast.officer(), at);
        assertThat(browser.main()).contains("作成できない方（1名）");

        browser.open(browser.page().select("main a[href$=/name-correction]").attr("href"));
        assertThat(browser.value("family")).isEqualTo(UNPRINTABLE);
        browser.fill("family", "葛城").fill("reason", "本人に電話で確認").press("氏名を訂正する");
        assertThat(browser.path()).matches("/people/[0-9]+");
        assertThat(browser.main()).contains("氏名を「葛城 真理」に訂正しました。", "以前の氏名", UNPRINTABLE + " 真理", "見本 花子", "理由：本人に電話で確認");

        browser.open(at).press("作成前の修了証書をすべて作成する");
        assertThat(browser.main()).contains("修了証書を1名分作成しました。").doesNotContain("作成できない方");
        assertThat(lines(course)).extracting(CertificateLine::name).containsExactly("葛城 真理");
        assertThat(documents.document(cast.officer(), lines(course).get(0).id()).fileName())
                .contains("葛城 真理");
    }

    @Test
    void anIssuedCertificateStaysAsItWasPrintedAndOnlyANewOneSaysTheCorrectedName() {
        long course = completers.course("佐東 律子");
        IssueResult issued = certificates.issueAll(cast.officer(), course, NOVEMBER);
        long first = issued.issued().get(0);
        byte[] printed = documents.document(cast.officer(), first).bytes();
        String hash = views.one(cast.officer(), first).sha256();

        form(course).fill("family", "佐藤").fill("reason", "推薦書の誤り").press("氏名を訂正する");
        assertThat(documents.document(cast.officer(), first).bytes()).isEqualTo(printed);
        assertThat(views.one(cast.officer(), first).sha256()).isEqualTo(hash);
        assertThat(Browser.as(cast.officer(), "/certificates/" + first).main()).contains("佐東 律子");

        certificates.makeVoid(cast.officer(), first, "氏名の誤り");
        certificates.issueAll(cast.officer(), course, NOVEMBER);
        assertThat(lines(course)).extracting(CertificateLine::name).containsExactly("佐東 律子", "佐藤 律子");
        assertThat(documents.document(cast.officer(), first).bytes()).isEqualTo(printed);
    }

    @Test
    void whatIsMissingOrUnchangedIsRefusedWithWhatWasTyped() {
        long course = completers.course("湯川 秀実");
        Browser browser = form(course).fill("family", " ").press("氏名を訂正する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems a").eachText()).containsExactly("姓：入力してください。", "訂正の理由：入力してください。");
        browser.fill("family", "湯河").fill("familyKana", "yukawa").press("氏名を訂正する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems a").eachText())
                .containsExactly("姓（ふりがな）：ふりがなは、ひらがなまたはカタカナで入力してください。", "訂正の理由：入力してください。");
        assertThat(browser.value("family")).isEqualTo("湯河");
        browser.fill("family", "湯川")
                .fill("familyKana", "みほん")
                .fill("reason", "誤り")
                .press("氏名を訂正する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("今の氏名と同じです");
        assertThat(browser.value("reason")).isEqualTo("誤り");
        assertThat(form(course).main()).doesNotContain("以前の氏名");
    }

    @Test
    void twoOfficersCorrectingAtOnceSeeEachOther() {
        long course = completers.course("朝倉 歩");
        Browser slow = form(course);
        form(course).fill("family", "浅倉").fill("reason", "本人の申出").press("氏名を訂正する");
        slow.fill("family", "麻倉").fill("reason", "推薦書の誤り").press("氏名を訂正する");
        assertThat(slow.status()).isEqualTo(422);
        assertThat(slow.main()).contains("現在登録されている内容", "浅倉 歩");
        assertThat(slow.value("family")).isEqualTo("麻倉");
        slow.press("氏名を訂正する");
        assertThat(slow.main()).contains("氏名を「麻倉 歩」に訂正しました。", "本人の申出", "推薦書の誤り");
    }

    @Test
    void theCorrectedNameIsFoundAndTheFormerOneIsKnownAgain() {
        long course = completers.course("栗栖 薫子");
        long trainee = trainee(course);
        form(course).fill("family", "来栖").fill("reason", "本人の申出").press("氏名を訂正する");
        Browser browser = Browser.as(cast.officer(), "/search?q=来栖");
        assertThat(browser.page().select("main a[href=/people/" + trainee + "]"))
                .isNotEmpty();
        assertThat(trainee(completers.course("栗栖 薫子"))).isEqualTo(trainee);
        assertThat(trainee(completers.course("来栖 薫子"))).isEqualTo(trainee);
        assertThat(enrollments.on(cast.officer(), course).get(0).name().full()).isEqualTo("来栖 薫子");
    }

    @Test
    void onlyOfficersMayCorrect() {
        long trainee = trainee(completers.course("立花 望"));
        Viewer official = new Viewer(3, "県 職員", Role.OFFICIAL, null, null);
        for (Viewer viewer : List.of(official, cast.nominator(Cast.SHIOMI))) {
            assertThat(Browser.as(viewer, "/people/" + trainee + "/name-correction")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(Browser.as(cast.officer(), "/people/999999/name-correction").status())
                .isEqualTo(404);
    }

    private Browser form(long course) {
        return Browser.as(cast.officer(), "/people/" + trainee(course) + "/name-correction");
    }

    private long trainee(long course) {
        return enrollments.on(cast.officer(), course).get(0).traineeId();
    }

    private List<CertificateLine> lines(long course) {
        return views.on(cast.officer(), course);
    }
}
