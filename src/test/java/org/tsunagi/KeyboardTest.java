package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.account.AccountDesk;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;

/** The two pages worked on longest, by the keyboard alone: every stop in reading order and to be seen. */
@QuarkusTest
@Tag("once")
@EnabledIf("org.tsunagi.Chromium#isThere")
class KeyboardTest {
    private static final int MOST_STOPS = 200;

    /** What has the focus; its region and where it stands in the document. */
    private static final String STOP = """
            () => {
              const it = document.activeElement, box = it.getBoundingClientRect(), style = getComputedStyle(it);
              const region = it.closest("main") ? "main" : it.closest("nav") ? "nav" : it.closest("header") ? "header" : "skip";
              return {what: it.tagName + "#" + it.id + "." + it.className + " " + (it.name ?? "") + " " + it.textContent.trim().slice(0, 20),
                region, outline: style.outlineStyle === "solid" ? parseFloat(style.outlineWidth) : 0,
                top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left, right: box.right, body: it === document.body};
            }""";

    private static int serial;

    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    AccountDesk accounts;

    @Inject
    CallDesk calls;

    @Inject
    OfficeClock clock;

    @Test
    void theNominationFormIsWalkedInReadingOrderAndEveryStopIsOutlined() {
        long call = calls.open(
                cast.course(Route.NOMINATED, 2),
                new NewCall(clock.now().minus(Duration.ofDays(1)), clock.now().plus(Duration.ofDays(5)), null, ""),
                SubmissionKey.fresh());
        Long body = cast.nominator(Cast.SHIOMI).bodyId();
        with(Role.NOMINATOR, body, "/calls/" + call + "/nominations/new", page -> {
            List<Stop> stops = walk(page);
            assertThat(stops).extracting(Stop::region).containsSubsequence("skip", "header", "nav", "main");
            assertThat(stops).extracting(Stop::what).anyMatch(what -> what.contains("下書きを保存して内容を確認する"));
            assertInReadingOrder(stops);
        });
    }

    @Test
    void theRollCallIsWalkedInReadingOrderAndTheFocusStaysOnWhatWasPressed() {
        long course = cast.course(Route.DIRECT, 10);
        long day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        long ken = rollCalls
                .enroll(course, "石田 健 イシダ ケン", "上田 誠 ウエダ マコト")
                .get(0)
                .trainee()
                .id();
        with(Role.OFFICER, null, "/days/" + day + "/attendance", page -> {
            List<Stop> stops = walk(page);
            assertThat(stops)
                    .extracting(Stop::what)
                    .filteredOn(what -> what.contains("欠席"))
                    .hasSize(2);
            assertInReadingOrder(stops);

            String button = "#p" + ken + "-4";
            page.focus(button);
            page.keyboard().press("Space");
            page.waitForSelector("#tally:has-text('1名 欠席')");
            page.waitForSelector(button + "[aria-pressed=true]");
            assertThat(page.evaluate("'#' + document.activeElement.id")).isEqualTo(button);
            assertThat(stop(page).outline()).isPositive();
        });
    }

    private void with(Role role, Long body, String path, Consumer<Page> test) {
        String login = "keyboard-" + ++serial;
        accounts.createUser(new NewUser(login, "見本 花子", role, body), Browser.PASSWORD);
        try (Chromium chromium = new Chromium();
                BrowserContext context = chromium.signedIn(login, Browser.PASSWORD, 1280)) {
            Page page = context.newPage();
            page.navigate(chromium.root() + path);
            test.accept(page);
        }
    }

    /** Presses Tab from the top of the page until it is left. */
    private static List<Stop> walk(Page page) {
        List<Stop> stops = new ArrayList<>();
        while (stops.size() < MOST_STOPS) {
            page.keyboard().press("Tab");
            Stop stop = stop(page);
            if (stop.body() || !stops.isEmpty() && stop.region().equals("skip")) {
                return stops;
            }
            stops.add(stop);
        }
        throw new AssertionError("the keyboard does not get out of " + page.url());
    }

    private static void assertInReadingOrder(List<Stop> stops) {
        assertThat(stops.get(0).region()).isEqualTo("skip");
        assertThat(stops).filteredOn(stop -> stop.outline() < 2).isEmpty();
        List<String> backwards = new ArrayList<>();
        for (int i = 1; i < stops.size(); i++) {
            Stop before = stops.get(i - 1);
            Stop after = stops.get(i);
            if (before.region().equals(after.region()) && !after.follows(before)) {
                backwards.add(before + " then " + after);
            }
        }
        assertThat(backwards).isEmpty();
        assertThat(stops.stream().map(Stop::region).distinct()).containsSubsequence("skip", "header", "nav", "main");
        assertThat(stops.get(stops.size() - 1).region()).isEqualTo("main");
    }

    @SuppressWarnings("unchecked")
    private static Stop stop(Page page) {
        Map<String, Object> it = (Map<String, Object>) page.evaluate(STOP);
        return new Stop(
                (String) it.get("what"),
                (String) it.get("region"),
                number(it, "outline"),
                number(it, "top"),
                number(it, "bottom"),
                number(it, "left"),
                number(it, "right"),
                (Boolean) it.get("body"));
    }

    private static double number(Map<String, Object> it, String name) {
        return ((Number) it.get(name)).doubleValue();
    }

    /** A place the Tab key stops at, in px of the document. */
    private record Stop(
            String what,
            String region,
            double outline,
            double top,
            double bottom,
            double left,
            double right,
            boolean body) {
        /** Below the other, or in one line with it and to its right, or in the column that begins right of it. */
        boolean follows(Stop other) {
            boolean sameLine = top < other.bottom && other.top < bottom;
            return sameLine ? left >= other.left : top >= other.top || left >= other.right;
        }
    }
}
