package org.tsunagi.enrollment.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.Cast;
import org.tsunagi.Chromium;
import org.tsunagi.RollCallCast;
import org.tsunagi.TestViewing;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.enrollment.Enrollment;

/** The pages on which people are joined and parted, on a wide screen and on a phone: nothing scrolls sideways. */
@QuarkusTest
@Tag("once")
@EnabledIf("org.tsunagi.Chromium#isThere")
class MatchLookTest {
    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    AttendanceDesk attendance;

    @Test
    void theListAndBothRecordsFitTheirScreens() {
        long first = cast.course(Route.DIRECT, 10);
        long second = cast.course(Route.DIRECT, 10);
        long day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, first);
        List<Enrollment> known = rollCalls.enroll(first, "高橋 葛󠄀葉 タカハシ クズハミル", "𠮷田 実 ヨシダ ミルミ");
        attendance.markRestPresent(cast.officer(), day);
        List<Enrollment> met = rollCalls.enroll(second, "髙橋 葛󠄀葉 タカハシ クズハミル", "𠮷田 実 ヨシダ ミルミ");
        long kept = known.get(0).trainee().id();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("matches", "/courses/" + second + "/matches");
        pages.put(
                "joining",
                "/people/" + kept + "/joining?with=" + met.get(0).trainee().id());
        pages.put("joining-list", "/people/" + kept + "/joining");
        pages.put("parting", "/enrollments/" + met.get(1).id() + "/parting");
        pages.put("person", "/people/" + met.get(1).trainee().id());
        try (Chromium chromium = new Chromium()) {
            for (int width : new int[] {1280, 375}) {
                BrowserContext context = chromium.fresh(width);
                context.setExtraHTTPHeaders(TestViewing.headers(cast.officer()));
                Page page = context.newPage();
                pages.forEach((name, place) -> {
                    page.navigate(chromium.root() + place);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target/look/" + name + "-" + width + ".png")));
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as(name)
                            .isEqualTo(width);
                });
            }
        }
    }
}
