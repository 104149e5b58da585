package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What one person does in a real browser, in words: opens, follows, types, presses, looks. */
public final class Tab {
    private static final String PICTURES = System.getProperty("tests.journey", "");
    private static final int DESK = 1280;
    private static final int PHONE = 375;

    private final String root;
    private final Page page;

    public Tab(Chromium chromium, BrowserContext of) {
        this.root = chromium.root();
        this.page = of.newPage();
    }

    public Tab open(String path) {
        page.navigate(root + path);
        return this;
    }

    /** Clicks the first that a selector finds in the page's main part. */
    public Tab click(String selector) {
        page.locator("main").locator(selector).first().click();
        page.waitForLoadState();
        return this;
    }

    public Tab follow(String words) {
        return click("a:has-text('" + words + "')");
    }

    /** Presses a button and expects that nothing breaks. */
    public Tab press(String words) {
        click("button:has-text('" + words + "')");
        assertThat(page.title()).as(words).doesNotContain("エラー");
        return this;
    }

    public Tab fill(String field, String value) {
        page.fill("main [name=" + field + "]", value);
        return this;
    }

    public Tab choose(String id, String value) {
        page.selectOption("main #" + id, value);
        return this;
    }

    public Tab type(String selector, String value) {
        page.fill("main " + selector, value);
        return this;
    }

    public Tab tick(String field, String value) {
        page.check("main [name=" + field + "][value=" + value + "]");
        return this;
    }

    public Tab tickLabel(String words) {
        page.locator("main label:has-text('" + words + "') input").first().check();
        return this;
    }

    public Tab attach(String name, byte[] file) {
        page.setInputFiles("main [type=file]", new FilePayload(name, "application/octet-stream", file));
        return this;
    }

    /** The file that a link or button with these words gives. */
    public byte[] download(String words) {
        Download file = page.waitForDownload(() -> page.locator("main")
                .locator("a:has-text('" + words + "'), button:has-text('" + words + "')")
                .first()
                .click());
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** The words of the page's main part. */
    public String main() {
        return page.innerText("main");
    }

    public String text(String selector) {
        return page.innerText("main " + selector);
    }

    /** The path now shown. */
    public String path() {
        return page.url().substring(root.length());
    }

    /** Axe finds nothing and nothing sticks out, here and on a telephone; with a folder given, pictures are kept there. */
    public Tab look(String name) {
        assertThat(Axe.findings(page)).as(name).isEmpty();
        int before = page.viewportSize().width;
        for (int width : new int[] {DESK, PHONE}) {
            page.setViewportSize(width, 900);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of " + name)
                    .isLessThanOrEqualTo(width);
            if (!PICTURES.isEmpty()) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(PICTURES, name + "-" + width + ".png")));
            }
        }
        page.setViewportSize(before, 900);
        return this;
    }
}
