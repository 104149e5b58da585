package org.tsunagi.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.Axe;
import org.tsunagi.Chromium;
import org.tsunagi.TestViewing;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;

/** The kit in a real browser: nothing for axe to find, no sideways scrolling at 320 px, the focus where it belongs. */
@QuarkusTest
@Tag("once")
@EnabledIf("org.tsunagi.Chromium#isThere")
class LookTest {
    private static final Viewer HANAKO = new Viewer(1, "見本 花子", Role.OFFICER, null, null);

    @Test
    void theKitIsAccessibleAndFitsEveryWidth() {
        try (Chromium chromium = new Chromium()) {
            String root = chromium.root();
            for (int width : new int[] {1280, 375, 320}) {
                BrowserContext context = chromium.fresh(width);
                context.setExtraHTTPHeaders(TestViewing.headers(HANAKO));
                com.microsoft.playwright.Page page = context.newPage();
                List<String> said = new java.util.ArrayList<>();
                page.onConsoleMessage(message -> said.add(message.text()));
                page.navigate(root + "/sink");
                check(page, width, "new");
                page.fill("#start", "R8.9.30");
                page.click("text=保存する");
                page.waitForURL("**/sink");
                assertThat(page.evaluate("document.activeElement.id")).isEqualTo("problems");
                check(page, width, "refused");
                assertThat(page.evaluate("typeof htmx")).isEqualTo("object");
                page.navigate(root + "/no-such-page");
                check(page, width, "missing");
                assertThat(said).allMatch(line -> line.contains("422") || line.contains("404"));
                context.close();
            }
        }
    }

    @Test
    void axeTellsWhatIsWrong() {
        try (Chromium chromium = new Chromium()) {
            com.microsoft.playwright.Page page = chromium.fresh(1280).newPage();
            page.setContent("<html lang='ja'><title>見本</title><main><img src='seal.png'></main></html>");
            assertThat(Axe.findings(page)).anyMatch(found -> found.startsWith("image-alt <img"));
        }
    }

    private static void check(com.microsoft.playwright.Page page, int width, String name) {
        page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "look", name + "-" + width + ".png")));
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("no sideways scrolling at " + width)
                .isEqualTo(width);
        assertThat(Axe.findings(page)).isEmpty();
    }
}
