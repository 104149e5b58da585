package org.tsunagi;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Debian's Chromium, driven by Playwright. Tests that need it are left out where it is not installed. */
public final class Chromium implements AutoCloseable {
    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(EXECUTABLE)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    public static boolean isThere() {
        return Files.isExecutable(EXECUTABLE);
    }

    /** Where the application under test answers. */
    public String root() {
        return ConfigProvider.getConfig().getValue("test.url", String.class);
    }

    /** A fresh browser of this width in pixels. */
    public BrowserContext fresh(int width) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("ja-JP"));
        context.setDefaultTimeout(15_000);
        return context;
    }

    /** A fresh browser in which someone has signed in. */
    public BrowserContext signedIn(String login, String password, int width) {
        BrowserContext context = fresh(width);
        try (Page page = context.newPage()) {
            page.navigate(root() + "/sign-in");
            page.fill("input[name=login]", login);
            page.fill("input[name=password]", password);
            page.click("main button:has-text('ログイン')");
            try {
                page.waitForURL(address -> !address.contains("/sign-in"));
            } catch (TimeoutError stayed) {
                throw new AssertionError(login + " is still at " + page.url() + ": " + page.innerText("body"), stayed);
            }
        }
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
