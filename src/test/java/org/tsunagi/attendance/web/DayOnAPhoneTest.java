package org.tsunagi.attendance.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.Axe;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Chromium;
import org.tsunagi.RollCallCast;
import org.tsunagi.account.AccountDesk;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.attendance.AttendanceViews;
import org.tsunagi.attendance.DayReading.DayState;
import org.tsunagi.attendance.DayTally;
import org.tsunagi.attendance.print.ScannedSlips;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;

/** A day run on a phone: the slips are printed, scanned at the door, and the day is confirmed. */
@QuarkusTest
@Tag("once")
@EnabledIf("org.tsunagi.Chromium#isThere")
class DayOnAPhoneTest {
    private static final String LOGIN = "door-officer";

    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    AccountDesk accounts;

    @Inject
    AttendanceViews views;

    @Inject
    OfficeClock clock;

    @Test
    void fromThePrintedSlipsToTheConfirmedDay() throws IOException, ReaderException {
        accounts.createUser(new NewUser(LOGIN, "見本 花子", Role.OFFICER, null), Browser.PASSWORD);
        LocalDate today = clock.today();
        long course = cast.course(FiscalYear.of(today), Route.DIRECT, 20);
        long day = cast.day(FiscalYear.of(today), today, SubjectKind.LECTURE, course);
        rollCalls.enroll(course, 8);
        Browser office = Browser.as(cast.officer(), "/courses/" + course + "/admission-slips");
        assertThat(office.main()).contains("受講者8名、1日間");
        List<String> codes = ScannedSlips.of(office.open("/courses/" + course + "/admission-slips/slips.pdf?day=" + day)
                .bytes());
        assertThat(codes).hasSize(8);

        try (Chromium chromium = new Chromium();
                BrowserContext phone = chromium.signedIn(LOGIN, Browser.PASSWORD, 375)) {
            Page page = phone.newPage();
            for (String code : codes.subList(0, 5)) {
                page.navigate(chromium.root() + URI.create(code).getPath());
                look(page, "check-in");
                assertThat(page.locator("button.door").first().boundingBox().height)
                        .isGreaterThanOrEqualTo(44);
                page.click("button:has-text('出席にする')");
                page.waitForURL("**/days/" + day + "/check-in");
                assertThat(page.innerText(".flash")).contains("さんを「出席」にしました。");
            }
            look(page, "next");
            page.click("a:has-text('受講票のない方は')");
            page.click(".roll li:has(button[aria-pressed=false]:has-text('出席')) a.late >> nth=-1");
            page.check("text=遅刻");
            page.fill("#at", "10:12");
            page.click("button:has-text('この内容で記録する')");
            page.waitForURL("**/attendance?show=UNMARKED**");
            look(page, "roll");
            page.click("button:has-text('未入力の方をすべて出席にする')");
            page.waitForSelector(".flash:has-text('2名を出席にしました')");
            page.click("button:has-text('この日の出欠を確定する')");
            page.waitForSelector("#day-state:has-text('確定済み')");
        }
        DayTally tally = views.stand(cast.officer(), day).tally();
        assertThat(tally.of(DayState.PRESENT)).isEqualTo(7);
        assertThat(tally.of(DayState.LATE)).isEqualTo(1);
    }

    private static void look(Page page, String name) {
        assertThat(Axe.findings(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(375);
        if (Boolean.getBoolean("tests.pictures")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "look", "phone-" + name + ".png")));
        }
    }
}
