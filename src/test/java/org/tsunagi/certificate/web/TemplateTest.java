package org.tsunagi.certificate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Clerks;
import org.tsunagi.Completers;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.certificate.DocumentViews;
import org.tsunagi.certificate.HandingOverDesk;
import org.tsunagi.certificate.ReissueDesk;
import org.tsunagi.certificate.ReissueDesk.NewReissue;
import org.tsunagi.certificate.ReissueRequest;
import org.tsunagi.certificate.ReissueRequest.NameChoice;
import org.tsunagi.certificate.TemplateDesk;
import org.tsunagi.certificate.TemplateViews.NewTemplate;
import org.tsunagi.masters.SignatoryDesk;
import org.tsunagi.masters.SignatoryViews;
import org.tsunagi.masters.TermsOfOffice.Post;
import org.tsunagi.masters.TermsOfOffice.Term;

/** What a certificate says comes from a version of the wording, and who signs it from its date. */
@QuarkusTest
class TemplateTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2019, 11, 1);
    private static final String PATH = "/settings/certificate-wordings";

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
    TemplateDesk templates;

    @Inject
    SignatoryDesk signatories;

    @Inject
    SignatoryViews terms;

    @Inject
    DocumentViews documents;

    @Inject
    OfficeClock clock;

    @Inject
    EntityManager stored;

    private static int tests;

    /** Of each test another person. */
    private final String given = "百" + "一二三四五六七八九十百千".charAt(tests++ % 12);

    private final String name = "東 " + given;

    private Viewer officer;
    private long course;

    @BeforeEach
    void somebodyCompletedACourseWithAWordingOfItsOwn() {
        officer = cast.officer();
        course = completers.course(name);
        write("　{氏名}は、第一{研修名}の" + name + "部を修了した。", null);
    }

    @Test
    void aReissueUnderAnotherNameIsSaidByTheVersionTheOriginalCameFrom() throws IOException {
        long certificate = handedOver();
        write("{氏名}は、あとの文言で修了した。", null);
        rename("山本");
        reissues.reissue(officer, certificate, wanted(NameChoice.NOW));
        assertThat(body(certificate)).startsWith("山本 " + given + "は、第一試しの研修").endsWith("の" + name + "部を修了した。");
    }

    @Test
    void oneMadeBeforeVersionsWereKeptIsSaidByTheVersionThatSaysTheSame() throws IOException {
        long certificate = handedOver();
        forget(certificate);
        rename("山本");
        reissues.reissue(officer, certificate, wanted(NameChoice.NOW));
        assertThat(body(certificate)).startsWith("山本 " + given + "は、第一試しの研修").endsWith("の" + name + "部を修了した。");
    }

    @Test
    void oneThatNoVersionSaysIsReissuedUnderItsFirstNameOnly() throws IOException {
        long certificate = handedOver();
        forget(certificate);
        store("update certificate_issue set body = '" + name + "は、昔の文言で修了した。' where certificate_id = " + certificate);
        rename("山本");
        assertThat(catchThrowableOfType(
                                RuleViolation.class,
                                () -> reissues.reissue(officer, certificate, wanted(NameChoice.NOW)))
                        .sentence())
                .startsWith("この証書の文言は、登録されている文言から同じ形に作れないため、今の氏名では再交付できません。");
        reissues.reissue(officer, certificate, wanted(NameChoice.AT_ISSUE));
        assertThat(body(certificate)).isEqualTo(name + "は、昔の文言で修了した。");
    }

    @Test
    void oneWhoseWordingNamesNobodyIsReissuedWithThatWording() throws IOException {
        long certificate = handedOver();
        forget(certificate);
        store("update certificate_issue set body = '昔の文言で修了した。' where certificate_id = " + certificate);
        rename("山本");
        reissues.reissue(officer, certificate, wanted(NameChoice.NOW));
        assertThat(body(certificate)).isEqualTo("昔の文言で修了した。");
        assertThat(text(certificate)).contains("山本 " + given);
    }

    @Test
    void theDatePrintedDecidesWhichVersionHoldsAndWhoSigns() throws IOException {
        LocalDate christmas = LocalDate.of(2019, 12, 24);
        write("十二月の文言で修了した。", christmas);
        long deputy = signatories.add(new Term(Post.DEPUTY, "見本県副知事", "見本 次郎", christmas, christmas));
        try {
            long before = desk.issueAll(officer, course, christmas.minusDays(1))
                    .issued()
                    .get(0);
            assertThat(text(before)).contains("見本県知事", "見本 太郎", name + "部を").doesNotContain("次郎");
            desk.makeVoid(officer, before, "試し");
            long then = desk.issueAll(officer, course, christmas).issued().get(0);
            assertThat(text(then)).contains("見本県副知事", "見本 次郎", "十二月の文言").doesNotContain("太郎");
            handingOver.handOver(officer, then, christmas, "本人に");
            reissues.reissue(officer, then, wanted(NameChoice.AT_ISSUE));
            assertThat(text(then)).contains("再交付", "見本 太郎", "十二月の文言").doesNotContain("次郎");
        } finally {
            signatories.remove(deputy);
        }
    }

    @Test
    void onADayOnWhichNobodySignsNothingIsMade() {
        var governor = terms.lines().get(0);
        LocalDate later = clock.today().plusDays(7);
        signatories.change(governor.id(), ends(governor.term(), clock.today()), governor.version());
        try {
            Browser browser = Browser.as(officer, "/courses/" + course + "/certificates")
                    .fill("issuedOn", later.toString())
                    .press("作成前の修了証書をすべて作成する");
            assertThat(browser.status()).isEqualTo(422);
            assertThat(browser.page().select("#issuedOn-error").text()).contains("に証書の発行者になる人（知事か職務代理者）が登録されていません。");
            assertThat(browser.value("issuedOn")).isEqualTo(later.toString());
            assertThat(desk.issueAll(officer, course, NOVEMBER).issued()).hasSize(1);
        } finally {
            signatories.change(
                    governor.id(), governor.term(), terms.one(governor.id()).version());
        }
    }

    @Test
    void aPreviewShowsTheFirstTheLongestNameAndTheLastUnderTheNumbersToComeAndTakesNone() throws IOException {
        long many = completers.course("青木 一", "伊藤 二", "長宗我部 左衛門尉", "上田 三", "江口 四");
        Browser browser = Browser.as(officer, "/courses/" + many + "/certificates");
        PdfReader file = new PdfReader(
                browser.open(browser.page().select("a:contains(見本のPDF)").attr("href"))
                        .bytes());
        assertThat(file.getNumberOfPages()).isEqualTo(3);
        assertThat(page(file, 1)).contains("見本", "青木 一", "第1号", "令和元年10月17日");
        assertThat(page(file, 2)).contains("見本", "長宗我部 左衛門尉", "第3号");
        assertThat(page(file, 3)).contains("見本", "江口 四", "第5号");
        assertThat(browser.open("/courses/" + many + "/certificates").main()).contains("第1号から");
        desk.issueAll(officer, many, NOVEMBER);
        assertThat(browser.open("/courses/" + many + "/certificates").main()).doesNotContain("見本のPDF");
        assertThat(browser.open("/courses/" + many + "/certificates/preview.pdf")
                        .path())
                .isEqualTo("/courses/" + many + "/certificates");
        assertThat(browser.main()).contains("作成前の方がいないため、見本はありません。");
    }

    @Test
    void anAdministratorAddsAVersionSeesItOnPaperAndRemovesItWhileNothingCameFromIt() throws IOException {
        Browser browser = Browser.as(Clerks.KANRI, PATH)
                .fill("validFrom", "令和50年4月1日")
                .fill("wording", "{県名}{住所}の{研修}")
                .press("文言を登録する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#wording-error").text())
                .isEqualTo("{住所}、{研修}は使えません。使えるのは{氏名}、{生年月日}、{県名}、{研修名}、{年度}、{修了日}です。");
        assertThat(browser.value("wording")).isEqualTo("{県名}{住所}の{研修}");
        browser.fill("wording", "　{氏名}は\n{県名}の試みを修了した。\n").press("文言を登録する");
        assertThat(browser.page().select(".flash").text()).isEqualTo("文言を登録しました。作成済みの証書は変わりません。");
        browser.follow("2068年4月1日（令和50年）");
        assertThat(browser.main()).contains("{氏名}は", "すべて", "0件");
        String version = browser.path();
        PdfReader specimen =
                new PdfReader(browser.open(version + "/preview.pdf").bytes());
        assertThat(page(specimen, 1)).contains("見本 花子は", "見本県の試みを修了した。");
        browser.open(version).press("この文言を削除する");
        assertThat(browser.page().select(".flash").text()).isEqualTo("文言を削除しました。");
        assertThat(browser.main()).doesNotContain("試みを修了");
    }

    @Test
    void aVersionSentTwiceIsKeptOnceUntilAnotherTookItsPlace() {
        assertThat(Browser.as(Clerks.KANRI, PATH).value("validFrom")).isEqualTo(JapaneseDate.print(clock.today()));
        LocalDate from = LocalDate.of(2070, 4, 1);
        NewTemplate one = new NewTemplate(null, from, "　{氏名}は修了した。");
        long first = templates.add(officer, one);
        assertThat(templates.add(officer, one)).isEqualTo(first);
        long always = templates.add(officer, new NewTemplate(null, null, one.wording()));
        assertThat(always).isNotEqualTo(first);
        long other = templates.add(officer, new NewTemplate(null, from, "　{氏名}は終えた。"));
        long again = templates.add(officer, one);
        assertThat(again).isNotIn(first, other);
        List.of(first, always, other, again).forEach(templates::remove);
    }

    @Test
    void whatACertificateCameFromStaysAndTheFirstForAllIsNeeded() {
        handedOver();
        long used = (Long) stored.createQuery("select max(c.templateId) from Certificate c")
                .getSingleResult();
        assertThat(refusal(used)).startsWith("この文言で作成した証書があるため、削除できません。");
        Browser browser = Browser.as(Clerks.KANRI, PATH + "/" + used);
        assertThat(browser.main()).contains("1件", "書き換えも削除もできません");
        assertThat(refusal(1)).contains("削除できません。変えるときは、新しい文言を登録してください。");
        assertThat(Browser.as(officer, PATH).status()).isEqualTo(403);
    }

    private String refusal(long template) {
        return catchThrowableOfType(RuleViolation.class, () -> templates.remove(template))
                .sentence();
    }

    private long handedOver() {
        long certificate = desk.issueAll(officer, course, NOVEMBER).issued().get(0);
        handingOver.handOver(officer, certificate, NOVEMBER, "修了式で本人に");
        return certificate;
    }

    private void write(String wording, LocalDate from) {
        long program = QuarkusTransaction.requiringNew()
                .call(() -> stored.createQuery("select c.program.id from Course c where c.id = :id", Long.class)
                        .setParameter("id", course)
                        .getSingleResult());
        templates.add(officer, new NewTemplate(program, from, wording));
    }

    private void rename(String family) {
        store("update trainee set family_name = '" + family
                + "' where id = (select e.trainee_id from enrollment e where e.course_id = " + course + ")");
    }

    private void forget(long certificate) {
        store("update certificate set template_id = null where id = " + certificate);
    }

    private void store(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> stored.createNativeQuery(sql).executeUpdate());
    }

    private static Term ends(Term term, LocalDate day) {
        return new Term(term.post(), term.title(), term.name(), term.from(), day);
    }

    private NewReissue wanted(NameChoice name) {
        LocalDate today = clock.today();
        return new NewReissue(new ReissueRequest(today, "本人", "戸籍抄本", name), today, SubmissionKey.fresh());
    }

    private String body(long certificate) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (String) stored.createQuery("select i.sheet.body from CertificateIssue i where"
                                + " i.certificate.id = :id order by i.ordinal desc")
                        .setParameter("id", certificate)
                        .setMaxResults(1)
                        .getSingleResult())
                .strip();
    }

    private String text(long certificate) throws IOException {
        return page(new PdfReader(documents.document(officer, certificate).bytes()), 1);
    }

    private static String page(PdfReader file, int page) throws IOException {
        return new PdfTextExtractor(file).getTextFromPage(page);
    }
}
