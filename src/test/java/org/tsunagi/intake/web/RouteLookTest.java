package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.Cast;
import org.tsunagi.Chromium;
import org.tsunagi.TestViewing;
import org.tsunagi.account.PersonalLinks;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.course.Program.Route;

/** The pages that differ by how people come onto a course, on a wide screen and on a phone: nothing scrolls sideways. */
@QuarkusTest
@Tag("once")
@EnabledIf("org.tsunagi.Chromium#isThere")
class RouteLookTest {
    @Inject
    Cast cast;

    @Inject
    OpenDoor door;

    @Inject
    PersonalLinks links;

    @Inject
    OfficeClock clock;

    @Test
    void theEmployersFormAndTheOfficesPagesFitTheirScreens() {
        FiscalYear year = FiscalYear.of(clock.today());
        long course = cast.course(year, Route.EMPLOYER, 2);
        long call = door.call(course, Duration.ofHours(-1), Duration.ofHours(1));
        long mixed = cast.course(year, Route.MIXED, 2);
        door.call(mixed, Duration.ofHours(-1), Duration.ofHours(1));
        long planned = cast.course(year, Route.MIXED, 2);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("course-edit", "/courses/" + planned + "/edit");
        pages.put("course-edit-kept", "/courses/" + mixed + "/edit");
        pages.put("course-new", "/courses/new?year=2031");
        pages.put("rule-mixed", "/courses/" + mixed + "/selection/rule");
        pages.put("rule-employer", "/courses/" + course + "/selection/rule");
        pages.put("board-employer", "/calls/" + call);
        pages.put("paper-employer", "/calls/" + call + "/direct/new");
        pages.put("list-employer", "/courses/" + course + "/applications");
        pages.put("proposed-employer", "/courses/" + course + "/selection");
        pages.put("apply-list", "/apply");
        try (Chromium chromium = new Chromium()) {
            for (int width : new int[] {1280, 375}) {
                BrowserContext visitor = chromium.fresh(width);
                Page form = visitor.newPage();
                form.navigate(chromium.root() + "/apply/" + call);
                look(form, "together-form", width);
                send(form, width);
                visitor.close();
                BrowserContext office = chromium.fresh(width);
                office.setExtraHTTPHeaders(TestViewing.headers(cast.officer()));
                Page page = office.newPage();
                pages.forEach((name, path) -> {
                    page.navigate(chromium.root() + path);
                    look(page, name, width);
                });
                office.close();
            }
        }
    }

    private void send(Page form, int width) {
        form.fill("#employer", "社会福祉法人なみおと会 なみ訪問看護ステーション汐見 " + width);
        form.fill("#contact", "見本 花子");
        form.fill("#contactPhone", "099-000-0009");
        String[] families = {"髙﨑", "葛󠄀城"};
        for (int i = 1; i <= families.length; i++) {
            form.fill("#p" + i + "-family", families[i - 1]);
            form.fill("#p" + i + "-given", "𠮷子");
            form.fill("#p" + i + "-familyKana", "かな");
            form.fill("#p" + i + "-birthDate", "S55.3." + i);
            form.selectOption(
                    "#p" + i + "-profession", new com.microsoft.playwright.options.SelectOption().setIndex(1));
            form.selectOption("#p" + i + "-allDaysPossible", "YES");
        }
        form.click("text=内容を確認する");
        look(form, "together-check", width);
        form.click("button[name=up]");
        assertThat(form.textContent("main")).contains("1人目　葛󠄀城");
        String mark = links.token(
                "application-form", clock.now().minus(Duration.ofMinutes(1)).getEpochSecond(), 0);
        form.evaluate("mark => document.querySelectorAll('input[name=shown]').forEach(one => one.value = mark)", mark);
        form.click("text=まとめて申し込む >> nth=-1");
        look(form, "together-receipts", width);
    }

    private static void look(Page page, String name, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "look", "route-" + name + "-" + width + ".png")));
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " at " + width)
                .isEqualTo(width);
    }
}
