package org.tsunagi.attendance.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.Chromium;
import org.tsunagi.RollCallCast;
import org.tsunagi.account.AccountDesk;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.enrollment.Enrollment;

/** The roll-call of a joint day of 185 people in a real browser: how long it is, and how one of them is found. */
@QuarkusTest
@Tag("once")
@EnabledIf("org.tsunagi.Chromium#isThere")
class RollCallSizeTest {
    private static final List<String> FAMILIES = List.of(
            "青木 アオキ", "石田 イシダ", "上田 ウエダ", "加藤 カトウ", "木村 キムラ", "近藤 コンドウ", "佐藤 サトウ", "鈴木 スズキ", "髙橋 タカハシ", "田中 タナカ",
            "中村 ナカムラ", "西村 ニシムラ", "林 ハヤシ", "藤田 フジタ", "松本 マツモト", "森 モリ", "山田 ヤマダ", "吉田 ヨシダ", "和田 ワダ");
    private static final List<String> GIVEN =
            List.of("さくら サクラ", "健 ケン", "誠 マコト", "花子 ハナコ", "由美 ユミ", "直樹 ナオキ", "恵子 ケイコ", "翔太 ショウタ", "明 アキラ", "愛 アイ");

    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    AccountDesk accounts;

    @Inject
    AttendanceDesk desk;

    @Test
    void aDayOf185PeopleIsAFewScreensAndEveryoneIsFoundAsOneTypes() {
        accounts.createUser(new NewUser("roll-call-size", "見本 花子", Role.OFFICER, null), Browser.PASSWORD);
        long coordinators = cast.course(Route.NOMINATED, 40);
        long supporters = cast.course(Route.DIRECT, 200);
        long day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, coordinators, supporters);
        List<Enrollment> seated = rollCalls.enroll(coordinators, people(0, 35));
        rollCalls.enroll(supporters, people(30, 185));
        for (int i = 0; i < 12; i++) {
            desk.mark(cast.officer(), day, seated.get(i).trainee().id(), MarkEntry.of(Mark.LATE, LocalTime.of(10, 20)));
        }
        try (Chromium chromium = new Chromium()) {
            at(chromium, 1280, day, page -> {
                assertThat(page.locator(".roll li").count()).isEqualTo(185);
                assertThat(height(page)).isLessThanOrEqualTo(4_500);
                page.fill("#q", "たかはし　は");
                assertThat(page.locator(".roll li:visible").count()).isEqualTo(1);
                page.fill("#q", "髙橋花子");
                assertThat(page.locator(".roll li:visible").count()).isEqualTo(1);
                page.click(".roll li:visible button:has-text('欠席')");
                page.waitForSelector("#tally:has-text('1名 欠席')");
                assertThat(page.locator(".roll li:visible").count()).isEqualTo(1);
                page.fill("#q", "だれもいない");
                assertThat(page.innerText("#q-found")).contains("この画面には見つかりません");
            });
            at(chromium, 375, day, page -> {
                assertThat(height(page)).isLessThanOrEqualTo(10_500);
                assertThat((Integer) page.evaluate("Math.min(...[...document.querySelectorAll('.marks > *')]"
                                + ".map(one => Math.min(one.offsetWidth, one.offsetHeight)))"))
                        .isGreaterThanOrEqualTo(44);
            });
        }
    }

    private void at(Chromium chromium, int width, long day, Consumer<Page> test) {
        try (BrowserContext context = chromium.signedIn("roll-call-size", Browser.PASSWORD, width)) {
            Page page = context.newPage();
            page.navigate(chromium.root() + RollCallResource.place(day));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(width);
            test.accept(page);
        }
    }

    private static int height(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollHeight");
    }

    private static String[] people(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> {
                    String[] family = FAMILIES.get(i % FAMILIES.size()).split(" ");
                    String[] given = GIVEN.get(i / FAMILIES.size()).split(" ");
                    return family[0] + " " + given[0] + " " + family[1] + " " + given[1];
                })
                .toArray(String[]::new);
    }
}
