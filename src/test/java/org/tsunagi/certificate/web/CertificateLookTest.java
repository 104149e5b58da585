package org.tsunagi.certificate.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Chromium;
import org.tsunagi.Clerks;
import org.tsunagi.Completers;
import org.tsunagi.TestViewing;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.certificate.CertificateViews;
import org.tsunagi.certificate.HandingOverDesk;
import org.tsunagi.certificate.ReissueDesk;
import org.tsunagi.certificate.ReissueDesk.NewReissue;
import org.tsunagi.certificate.ReissueRequest;
import org.tsunagi.certificate.ReissueRequest.NameChoice;
import org.tsunagi.certificate.TemplateDesk;
import org.tsunagi.certificate.TemplateViews.NewTemplate;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.job.Work;
import org.tsunagi.job.Work.Step;
import org.tsunagi.masters.SignatoryDesk;
import org.tsunagi.masters.TermsOfOffice.Post;
import org.tsunagi.masters.TermsOfOffice.Term;

/** The pages of certificates, on a wide screen and on a phone: nothing scrolls sideways. */
@QuarkusTest
@Tag("once")
@EnabledIf("org.tsunagi.Chromium#isThere")
class CertificateLookTest {
    /** 葛 with a variation selector no font knows. */
    private static final String KASAI = "\u845B\uDB40\uDD20西 真理";

    @Inject
    Cast cast;

    @Inject
    Completers completers;

    @Inject
    CertificateDesk desk;

    @Inject
    CompletionViews completions;

    @Inject
    HandingOverDesk handingOver;

    @Inject
    ReissueDesk reissues;

    @Inject
    CertificateViews views;

    @Inject
    SignatoryDesk signatories;

    @Inject
    TemplateDesk templates;

    @Inject
    OfficeClock clock;

    @Inject
    @Any
    Instance<Work> works;

    @Test
    void whatIsMadeTogetherFitsItsScreens() {
        long few = completers.course("髙橋 花子", KASAI, "𠮷田 実", "葛󠄀城 さくら", "アレクサンドラ・マリア エリザベス・ジョセフィーヌ・デ・ラ・クルス");
        desk.issue(cast.officer(), completions.standingOn(few).get(0).id(), LocalDate.of(2019, 11, 1));
        long some = completers.course("髙橋 花子", KASAI, "𠮷田 実");
        desk.issueAll(cast.officer(), some, LocalDate.of(2019, 11, 1));
        long many = completers.course(
                Stream.concat(Stream.of(KASAI), IntStream.rangeClosed(2, 205).mapToObj(n -> "見本 花" + n))
                        .toArray(String[]::new));
        String run = Browser.as(cast.officer(), certificates(many))
                .press("作成前の修了証書をすべて作成する")
                .path();
        Work work = works.stream()
                .filter(one -> one.kind().equals("certificates"))
                .findFirst()
                .orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> work.step(new Step(run.replaceAll("\\D", ""), 1, 5)));
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("course", certificates(few));
        pages.put("choice", certificates(few) + "/choice");
        pages.put("made", certificates(some));
        pages.put("many", certificates(many));
        pages.put("run", run);
        look(pages);
    }

    @Test
    void whatIsPrintedAnewFitsItsScreens() {
        long course = completers.course("桜庭 花子", "𠮷田 みのる", "葛󠄀城 つばさ");
        List<Long> made =
                desk.issueAll(cast.officer(), course, LocalDate.of(2019, 11, 1)).issued();
        long first = made.get(0);
        handingOver.handOver(cast.officer(), first, LocalDate.of(2019, 11, 1), "修了式で本人に");
        Browser officer = Browser.as(
                cast.officer(),
                "/completions/" + views.one(cast.officer(), first).line().completionId() + "/certificate");
        officer.open(officer.page().select("a[href$=/name-correction]").attr("href"))
                .fill("family", "アレクサンドラ・マリア・エリザベス")
                .fill("reason", "婚姻")
                .press("氏名を訂正する");
        for (int ordinal = 1; ordinal <= 2; ordinal++) {
            reissues.reissue(
                    cast.officer(),
                    first,
                    new NewReissue(
                            new ReissueRequest(clock.today(), "代理人 見本 太郎（夫。委任状あり）", "運転免許証と戸籍抄本", NameChoice.NOW),
                            clock.today(),
                            SubmissionKey.fresh()));
            if (ordinal == 1) {
                reissues.handOver(cast.officer(), first, 1, clock.today(), "簡易書留で本人の住所へ");
            }
        }
        desk.spoil(cast.officer(), made.get(1), "印刷機の汚れが証書の中央に付いたため、渡さずに裁断した。");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("one", "/certificates/" + first);
        pages.put("made-one", "/certificates/" + made.get(2));
        pages.put("reissue-refused", "/certificates/" + first + "/reissue");
        pages.put("reissued", "/certificates/" + first + "/reissues/1");
        pages.put("pending", "/certificates/" + first + "/reissues/2");
        pages.put("void-numbers", "/certificates/void-numbers?year=2019");
        look(pages);
        reissues.handOver(cast.officer(), first, 2, clock.today(), "窓口で本人に");
        look(Map.of("reissue", "/certificates/" + first + "/reissue"));
    }

    @Test
    void whatIsSetFitsItsScreens() {
        cast.settle();
        long deputy = signatories.add(new Term(
                Post.DEPUTY,
                "見本県知事職務代理者 見本県副知事（総務・危機管理担当）",
                "長宗我部 左衛門尉",
                LocalDate.of(2069, 4, 1),
                LocalDate.of(2069, 5, 31)));
        long version = templates.add(
                cast.officer(),
                new NewTemplate(
                        null, LocalDate.of(2069, 4, 1), "　{氏名}（{生年月日}生）は、{県名}が{年度}に実施した\n{研修名}の課程を{修了日}に修了したことを証します。"));
        try {
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("settings", "/settings");
            pages.put("signatories", "/settings/signatories");
            pages.put("signatory", "/settings/signatories/" + deputy);
            pages.put("wordings", "/settings/certificate-wordings");
            pages.put("wording", "/settings/certificate-wordings/" + version);
            look(Clerks.KANRI, pages);
        } finally {
            signatories.remove(deputy);
            templates.remove(version);
        }
    }

    private void look(Map<String, String> pages) {
        look(cast.officer(), pages);
    }

    private void look(Viewer viewer, Map<String, String> pages) {
        try (Chromium chromium = new Chromium()) {
            for (int width : new int[] {1280, 375}) {
                BrowserContext context = chromium.fresh(width);
                context.setExtraHTTPHeaders(TestViewing.headers(viewer));
                Page page = context.newPage();
                pages.forEach((name, path) -> {
                    page.navigate(chromium.root() + path);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target", "look", "certificate-" + name + "-" + width + ".png")));
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as(name + " at " + width)
                            .isEqualTo(width);
                });
                context.close();
            }
        }
    }

    private static String certificates(long course) {
        return "/courses/" + course + "/certificates";
    }
}
