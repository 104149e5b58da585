package org.tsunagi.attendance.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Chromium;
import org.tsunagi.RollCallCast;
import org.tsunagi.account.AccountDesk;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.account.SignInDesk;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.attendance.AttendanceViews;
import org.tsunagi.attendance.DayReading.DayState;
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.enrollment.Enrollment;
import org.tsunagi.enrollment.EnrollmentDesk;

/** A press in the roll-call of a real browser, when meanwhile something has happened on the server: it is never lost silently. */
@QuarkusTest
@Tag("once")
@EnabledIf("org.tsunagi.Chromium#isThere")
class RollCallPressTest {
    private static int serial;
    private static Chromium chromium;

    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    AccountDesk accounts;

    @Inject
    SignInDesk signIn;

    @Inject
    EnrollmentDesk enrollments;

    @Inject
    AttendanceDesk desk;

    @Inject
    AttendanceViews views;

    private String hanako;
    private long day;
    private Enrollment makoto;
    private Enrollment ken;

    @BeforeAll
    static void aBrowserForAll() {
        chromium = new Chromium();
    }

    @AfterAll
    static void end() {
        chromium.close();
    }

    @BeforeEach
    void aRollCall() {
        hanako = "roll-call-" + ++serial;
        accounts.createUser(new NewUser(hanako, "見本 花子", Role.OFFICER, null), Browser.PASSWORD);
        long course = cast.course(Route.DIRECT, 10);
        day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        List<Enrollment> people = rollCalls.enroll(course, "上田 誠 ウエダ マコト", "石田 健 イシダ ケン");
        makoto = people.get(0);
        ken = people.get(1);
    }

    @Test
    void aPressAfterTheSessionEndedLeadsOverTheSignInToTheMark() {
        lookingAtTheRollCall(page -> {
            absent(page, ken);
            page.waitForSelector("#tally:has-text('1名 欠席')");
            end(page.context());

            absent(page, makoto);
            page.waitForSelector("main h1:text-is('ログイン')");
            page.fill("input[name=login]", hanako);
            page.fill("input[name=password]", Browser.PASSWORD);
            page.click("main button:has-text('ログイン')");
            page.waitForSelector("main li:text-is('欠席')");
            assertThat(stateOf(makoto)).isEqualTo(DayState.UNMARKED);

            page.click("button:has-text('もう一度送信する')");
            page.waitForURL("**/days/" + day + "/attendance#p" + id(makoto));
            assertThat(page.innerText("#tally")).isEqualTo("0名 出席・2名 欠席・未入力 0名");
            assertThat(stateOf(makoto)).isEqualTo(DayState.ABSENT);
        });
    }

    @Test
    void aPressThatIsLedToAnotherPageShowsThatPageAsAWhole() {
        lookingAtTheRollCall(page -> {
            page.route(
                    "**/line",
                    route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                            .setStatus(303)
                            .setHeaders(Map.of("Location", "/sign-in"))));
            end(page.context());
            absent(page, makoto);
            page.waitForSelector("main > h1:text-is('ログイン')");
            assertThat(page.locator("main").count()).isEqualTo(1);
        });
    }

    @Test
    void aPressOnADayConfirmedMeanwhileSaysSo() {
        desk.markRestPresent(cast.officer(), day);
        lookingAtTheRollCall(page -> {
            desk.confirm(cast.officer(), day);
            absent(page, makoto);
            page.waitForSelector("#problems:has-text('理由を入力してください')");
            page.fill("#reason", "名簿の見間違い");
            page.click("button:has-text('この内容で記録する')");
            page.waitForSelector("#p" + id(makoto) + ":has-text('確定後に変更')");
            assertThat(page.textContent("#day-state")).contains("確定済み", "見本 花子", "確定後に変更した方：1名");
            assertThat(page.innerText("#tally")).isEqualTo("確定済み：1名 出席・1名 欠席・未入力 0名");
            assertThat(page.locator("button:has-text('この日の出欠を確定する')").count()).isZero();
        });
    }

    @Test
    void aPressOnAMarkThatAColleagueChangedMeanwhileShowsIt() {
        lookingAtTheRollCall(page -> {
            desk.mark(cast.officer(), day, id(makoto), MarkEntry.of(Mark.LATE, LocalTime.of(10, 20)));
            absent(page, makoto);
            page.waitForSelector("#problems:has-text('この方の出欠が変わりました')");
            assertThat(page.textContent("main")).contains("この日の記録：遅刻 10:20から");
            assertThat(stateOf(makoto)).isEqualTo(DayState.LATE);
            page.fill("#reason", "名簿の見間違い");
            page.click("button:has-text('この内容で記録する')");
            page.waitForURL("**/days/" + day + "/attendance#p" + id(makoto));
            assertThat(stateOf(makoto)).isEqualTo(DayState.ABSENT);
        });
    }

    @Test
    void aPressForSomeoneWhoGaveTheSeatUpMeanwhileSaysSo() {
        lookingAtTheRollCall(page -> {
            enrollments.cancel(cast.officer(), makoto.id(), "転勤のため");
            absent(page, makoto);
            page.waitForSelector("#problems:has-text('この日の受講者ではありません')");
            assertThat(page.locator("#p" + id(makoto)).count()).isZero();
        });
    }

    @Test
    void aPressThatIsRefusedShowsWhy() {
        lookingAtTheRollCall(page -> {
            page.evaluate("document.querySelector('#p" + id(makoto) + " .absent').value = 'SOMETHING'");
            absent(page, makoto);
            page.waitForSelector("#problems");
            assertThat(page.textContent("h1")).contains("上田 誠");
        });
    }

    private void lookingAtTheRollCall(Consumer<Page> test) {
        try (BrowserContext context = chromium.signedIn(hanako, Browser.PASSWORD, 1280)) {
            Page page = context.newPage();
            page.navigate(chromium.root() + RollCallResource.place(day));
            test.accept(page);
        }
    }

    private static void absent(Page page, Enrollment person) {
        page.click("#p" + id(person) + " button:has-text('欠席')");
    }

    /** As if Hanako had signed out in another window long ago. */
    private void end(BrowserContext context) {
        context.cookies().stream()
                .filter(cookie -> cookie.name.equals("tsunagi-session"))
                .map((Cookie cookie) -> cookie.value)
                .forEach(signIn::signOut);
    }

    private DayState stateOf(Enrollment person) {
        return views.rollCall(cast.officer(), day).line(id(person)).state();
    }

    private static long id(Enrollment person) {
        return person.trainee().id();
    }
}
