package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.Routes.Route;

/**
 * Every GET page of the router in a real browser: nothing for axe to find, no sideways scrolling when narrow. With
 * {@code -Dtests.pictures=true} it leaves a picture of each in target/look, at 1280 and at 375 px.
 */
@QuarkusTest
@Tag("once")
@TestProfile(DemoProfile.class)
@EnabledIf("org.tsunagi.Chromium#isThere")
class EveryPageTest {
    private static final String SHIOMI = "992011";
    private static final boolean PICTURES = Boolean.getBoolean("tests.pictures");
    /** In px: a desktop at 200 % and at 400 % zoom (WCAG 2.2, 1.4.4 and 1.4.10), and the phone between them. */
    private static final int[] NARROW = {640, 375, 320};

    @Inject
    SampleFixtures fixtures;

    @Test
    void axeFindsNothingOnAnyPage() {
        Map<String, String> values = fixtures.of(SHIOMI);
        List<Route> routes = Routes.all();
        int half = routes.size() / 2;
        // each half in a browser of its own, at once: most of the time is the browser's
        List<String> findings = Stream.of(routes.subList(0, half), routes.subList(half, routes.size()))
                .parallel()
                .map(some -> findings(some, values))
                .flatMap(List::stream)
                .toList();
        assertThat(findings).isEmpty();
    }

    private static List<String> findings(List<Route> routes, Map<String, String> values) {
        List<String> findings = new ArrayList<>();
        try (Chromium chromium = new Chromium()) {
            for (String login : List.of("admin", SHIOMI)) {
                BrowserContext context = chromium.signedIn(login, DemoProfile.PASSWORD, 1280);
                Page page = context.newPage();
                for (Route route : routes) {
                    String template = route.template();
                    if (route.get()
                            && !template.matches(
                                    ".*[.](pdf|xlsx|docx|csv|ics|zip)|.*[{]token[}].*|/wordings/.*/document|.*/pieces/[^/]*/file"
                                            + "|.*/(applications|enrollments|selection/files|register)/list")) {
                        look(page, chromium.root() + route.path(values), login + template, findings);
                    }
                }
                context.close();
            }
        }
        return findings;
    }

    private static void look(Page page, String address, String name, List<String> findings) {
        page.setViewportSize(1280, 900);
        int status = page.navigate(address).status();
        String file = name.replaceAll("[^A-Za-z0-9]+", "-");
        if (status == 403 || status == 404) {
            return;
        }
        if (status != 200) {
            findings.add(name + " answers " + status);
        }
        Axe.findings(page).forEach(wrong -> findings.add(name + ": " + wrong));
        shoot(page, file + "-1280");
        for (int width : NARROW) {
            page.setViewportSize(width, 800);
            Object needed = page.evaluate("document.documentElement.scrollWidth");
            if (!needed.equals(width)) {
                findings.add(name + " needs " + needed + " px where there are " + width);
            }
        }
        page.setViewportSize(375, 800);
        shoot(page, file + "-375");
        page.keyboard().press("Tab");
        if (!page.evaluate("document.activeElement.className").equals("skip")) {
            findings.add(name + ": the first stop of the keyboard is not the way to the content");
        }
    }

    private static void shoot(Page page, String name) {
        if (PICTURES) {
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "look", name + ".png")));
        }
    }
}
