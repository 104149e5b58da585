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
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Chromium;
import org.tsunagi.Completers;
import org.tsunagi.TestViewing;
import org.tsunagi.certificate.CertificateDesk;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.job.Work;
import org.tsunagi.job.Work.Step;

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

    private void look(Map<String, String> pages) {
        try (Chromium chromium = new Chromium()) {
            for (int width : new int[] {1280, 375}) {
                BrowserContext context = chromium.fresh(width);
                context.setExtraHTTPHeaders(TestViewing.headers(cast.officer()));
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
