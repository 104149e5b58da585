package org.tsunagi.attendance.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.RollCallCast;
import org.tsunagi.Statements;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.attendance.AttendanceViews;
import org.tsunagi.attendance.AttendanceViews.CourseMark;
import org.tsunagi.attendance.DayReading.DayState;
import org.tsunagi.attendance.LessonMark;
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;

/** The roll-call of a day over HTTP. */
@QuarkusTest
class RollCallTest {
    private static final LocalDate SEPTEMBER_30 = LocalDate.of(2019, 9, 30);

    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    AttendanceDesk desk;

    @Inject
    AttendanceViews views;

    @Inject
    Statements statements;

    @Test
    void oneRollCallServesBothCoursesAndAMarkCountsInBoth() {
        long coordinators = cast.course(Route.NOMINATED, 10);
        long supporters = cast.course(Route.DIRECT, 10);
        long day = cast.day(SEPTEMBER_30, SubjectKind.LECTURE, coordinators, supporters);
        long hanako = rollCalls
                .enroll(coordinators, "髙橋 花子 タカハシ ハナコ")
                .get(0)
                .trainee()
                .id();
        rollCalls.enroll(supporters, "髙橋 花子 タカハシ ハナコ", "石田 健 イシダ ケン");

        Browser browser = Browser.as(cast.officer(), "/days/" + day + "/attendance");
        assertThat(browser.page().select(".roll b").eachText()).containsExactly("石田 健", "髙橋 花子");
        browser.pressIn("#p" + hanako, "出席");
        assertThat(browser.path()).startsWith("/days/" + day + "/attendance");
        assertThat(browser.page().select("#p" + hanako + " [aria-pressed=true]").text())
                .isEqualTo("出席");
        assertThat(browser.main()).contains("1名 出席・未入力 1名");
        assertThat(views.marksOf(Set.of(coordinators)))
                .extracting(CourseMark::mark)
                .containsExactly(new LessonMark(Mark.PRESENT, 0));
        assertThat(views.marksOf(Set.of(supporters)))
                .extracting(CourseMark::mark)
                .containsExactly(new LessonMark(Mark.PRESENT, 0));
    }

    @Test
    void onePressMakesTheRestPresentAndConfirmsTheDay() {
        long course = cast.course(Route.DIRECT, 10);
        long day = cast.day(SEPTEMBER_30, SubjectKind.LECTURE, course);
        var people = rollCalls.enroll(course, "青木 さくら アオキ サクラ", "石田 健 イシダ ケン");
        Browser browser = Browser.as(cast.officer(), "/days/" + day + "/attendance");
        browser.pressIn("#p" + people.get(0).trainee().id(), "欠席");
        browser.press("残りを出席にして確定する");
        assertThat(browser.main()).contains("この日の出欠を確定しました", "確定済み：1名 出席・1名 欠席・未入力 0名");
        assertThat(browser.page().select(".flash a").attr("href")).isEqualTo("/courses/" + course + "/judgement");
    }

    @Test
    void aConfirmedDayLeadsToTheNextOneOfItsCoursesThatWaits() {
        long course = cast.course(Route.DIRECT, 10);
        long other = cast.course(Route.DIRECT, 10);
        long first = cast.day(SEPTEMBER_30, SubjectKind.LECTURE, course);
        long second = cast.day(SEPTEMBER_30.plusDays(1), SubjectKind.LECTURE, course);
        cast.day(SEPTEMBER_30.plusDays(1), SubjectKind.LECTURE, other);
        rollCalls.enroll(course, "青木 さくら アオキ サクラ");
        rollCalls.enroll(other, "石田 健 イシダ ケン");
        Browser browser = Browser.as(cast.officer(), "/days/" + second + "/attendance");
        browser.press("残りを出席にして確定する");
        assertThat(browser.path()).as("the one forgotten before").isEqualTo("/days/" + first + "/attendance");
        assertThat(browser.page().select(".flash a").eachText()).containsExactly("確定した日に戻る");
        browser.press("残りを出席にして確定する");
        assertThat(browser.path()).isEqualTo("/days/" + first + "/attendance");
        assertThat(browser.page().select(".flash a").eachText()).containsExactly("修了の判定へ");
    }

    @Test
    void theRestBecomesPresentAndOnlyTheRestThenTheDayIsConfirmed() {
        long course = cast.course(Route.DIRECT, 10);
        long day = cast.day(SEPTEMBER_30, SubjectKind.LECTURE, course);
        var people = rollCalls.enroll(course, "青木 さくら アオキ サクラ", "石田 健 イシダ ケン", "上田 誠 ウエダ マコト");
        Browser browser = Browser.as(cast.officer(), "/days/" + day + "/attendance");
        browser.press("この日の出欠を確定する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("出欠が未入力の方がいます");

        browser.pressIn("#p" + people.get(0).trainee().id(), "欠席");
        browser.open("/days/" + day + "/attendance/" + people.get(1).trainee().id() + "?mark=LATE")
                .fill("来た時刻・帰った時刻", "１０時２０分")
                .fill("理由", "電車の遅れ")
                .press("この内容で記録する");
        assertThat(browser.main()).contains("石田 健 遅刻 10:20から");
        browser.press("未入力の方をすべて出席にする");
        assertThat(browser.page().select(".flash").text()).isEqualTo("1名を出席にしました。");
        assertThat(browser.page().select("#tally").text()).isEqualTo("1名 出席・1名 遅刻・1名 欠席・未入力 0名");
        assertThat(browser.page().select("button").eachText()).doesNotContain("未入力の方をすべて出席にする");

        browser.press("この日の出欠を確定する");
        assertThat(browser.main()).contains("確定済み", "見本 花子").doesNotContain("確定後に変更した方");
        browser.pressIn("#p" + people.get(0).trainee().id(), "出席")
                .fill("理由", "名簿の見間違い")
                .press("この内容で記録する");
        assertThat(browser.main()).contains("確定後に変更した方：1名");
        browser.follow("青木 さくら");
        assertThat(browser.main()).contains("確定後", "欠席 → 出席");
        browser.open("/days/" + day + "/attendance").follow("石田 健");
        assertThat(browser.main()).contains("未入力 → 遅刻 20分 電車の遅れ 見本 花子");
    }

    @Test
    void aMarkEnteredByMistakeIsTakenBackWithAReason() {
        long course = cast.course(Route.DIRECT, 10);
        long day = cast.day(SEPTEMBER_30, SubjectKind.LECTURE, course);
        long makoto = rollCalls.enroll(course, "上田 誠 ウエダ マコト").get(0).trainee().id();
        String person = "/days/" + day + "/attendance/" + makoto;
        Browser browser =
                Browser.as(cast.officer(), "/days/" + day + "/attendance").press("未入力の方をすべて出席にする");
        browser.open(person).fill("理由", "押し間違い").press("未入力に戻す");
        assertThat(browser.page().select(".flash").text()).contains("出欠を未入力に戻しました");
        assertThat(views.rollCall(cast.officer(), day).line(makoto).state()).isEqualTo(DayState.UNMARKED);
        assertThat(browser.open(person).main()).contains("出席 → 未入力");
        assertThat(browser.page().select("button").eachText()).doesNotContain("未入力に戻す");

        browser.open("/days/" + day + "/attendance").press("未入力の方をすべて出席にする").press("この日の出欠を確定する");
        browser.open(person).press("未入力に戻す");
        assertThat(browser.page().select("#reason-error").text()).contains("理由を入力してください");
        browser.fill("理由", "別の方と取り違えた").press("未入力に戻す");
        assertThat(views.rollCall(cast.officer(), day).line(makoto).state()).isEqualTo(DayState.UNMARKED);
        assertThat(browser.main()).contains("確定後に変更した方：1名");
    }

    @Test
    void oneLessonOfADayCanHaveAMarkOfItsOwn() {
        long course = cast.course(Route.DIRECT, 10);
        long day = cast.day(SEPTEMBER_30, SubjectKind.LECTURE, course);
        rollCalls.lesson(day, 13, SubjectKind.LECTURE, course);
        long last = rollCalls.lesson(day, 15, SubjectKind.LECTURE, course);
        long makoto = rollCalls.enroll(course, "上田 誠 ウエダ マコト").get(0).trainee().id();
        Browser browser = Browser.as(cast.officer(), "/days/" + day + "/attendance")
                .press("未入力の方をすべて出席にする")
                .open("/days/" + day + "/attendance/" + makoto + "?lesson=" + last)
                .tick("遅刻")
                .fill("来た時刻・帰った時刻", "15:08")
                .fill("理由", "本人の申出")
                .press("この内容で記録する");
        assertThat(browser.page().select("#p" + makoto).text()).contains("コマごと");
        assertThat(views.rollCall(cast.officer(), day).line(makoto).state()).isEqualTo(DayState.BY_LESSON);

        browser.open("/days/" + day + "/attendance/" + makoto + "?lesson=" + last)
                .tick("早退")
                .fill("来た時刻・帰った時刻", "15:00")
                .fill("理由", "本人の申出")
                .press("この内容で記録する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.main()).contains("15:00までに帰った方は欠席です");
        assertThat(browser.value("対象")).isEqualTo(Long.toString(last));
    }

    @Test
    void aMarkWithoutItsMinutesIsRefusedWithEverythingTyped() {
        long course = cast.course(Route.DIRECT, 10);
        long day = cast.day(SEPTEMBER_30, SubjectKind.LECTURE, course);
        long makoto = rollCalls.enroll(course, "上田 誠 ウエダ マコト").get(0).trainee().id();
        Browser browser = Browser.as(cast.officer(), "/days/" + day + "/attendance/" + makoto)
                .tick("早退")
                .fill("理由", "体調不良")
                .press("この内容で記録する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems a[href=#at]").text()).isEqualTo("来た時刻・帰った時刻：入力してください。");
        assertThat(browser.value("理由")).isEqualTo("体調不良");
        assertThat(browser.page().select("input[checked]").val()).isEqualTo("LEFT_EARLY");
    }

    @Test
    void markingTheRestAndShowingThemTakesAsManyStatementsForTwoHundredAsForTen() {
        long few = dayOf(10);
        long many = dayOf(200);
        long markFew = statements.duringAct(
                () -> assertThat(desk.markRestPresent(cast.officer(), few)).isEqualTo(10));
        long markMany = statements.duringAct(
                () -> assertThat(desk.markRestPresent(cast.officer(), many)).isEqualTo(200));
        // Ids come from the database fifty at a time, for the marks and for their history.
        assertThat(markMany - markFew).isLessThanOrEqualTo(2 * 200 / 50);
        assertThat(statements.during(() -> views.rollCall(cast.officer(), many)))
                .isEqualTo(statements.during(() -> views.rollCall(cast.officer(), few)))
                .isLessThan(10);
        long one = views.rollCall(cast.officer(), few).lines().get(0).traineeId();
        long other = views.rollCall(cast.officer(), many).lines().get(0).traineeId();
        assertThat(statements.during(() -> views.line(cast.officer(), many, other)))
                .isEqualTo(statements.during(() -> views.line(cast.officer(), few, one)));
        assertThat(statements.during(() -> views.stand(cast.officer(), many)))
                .isEqualTo(statements.during(() -> views.stand(cast.officer(), few)));
        Browser browser = Browser.as(cast.officer(), "/days/" + many + "/attendance");
        assertThat(browser.page().select(".roll li")).hasSize(200);
        assertThat(browser.bytes().length).isLessThan(300_000);
    }

    @Test
    void aLessonOfAnotherDayIsNotMarkedFromHere() {
        long course = cast.course(Route.DIRECT, 10);
        long day = cast.day(SEPTEMBER_30, SubjectKind.LECTURE, course);
        long other = cast.day(SEPTEMBER_30.plusDays(1), SubjectKind.LECTURE, course);
        long makoto = rollCalls.enroll(course, "上田 誠 ウエダ マコト").get(0).trainee().id();
        long lesson = views.rollCall(cast.officer(), other).lessons().get(0).lessonId();
        String at = "/days/" + day + "/attendance";
        Browser browser = Browser.as(cast.officer(), at);
        assertThat(post(browser, at, at + "/" + makoto + "/mark", "ABSENT", lesson)
                        .status())
                .isEqualTo(404);
        assertThat(views.rollCall(cast.officer(), other).line(makoto).state()).isEqualTo(DayState.UNMARKED);
    }

    @Test
    void aMarkThatAColleagueChangedMeanwhileIsShownBeforeItIsOverwritten() {
        long course = cast.course(Route.DIRECT, 10);
        long day = cast.day(SEPTEMBER_30, SubjectKind.LECTURE, course);
        long makoto = rollCalls.enroll(course, "上田 誠 ウエダ マコト").get(0).trainee().id();
        String at = "/days/" + day + "/attendance";
        Browser roll = Browser.as(cast.officer(), at);
        Browser person =
                Browser.as(cast.officer(), at + "/" + makoto).tick("早退").fill("来た時刻・帰った時刻", "11:45");
        desk.mark(cast.officer(), day, makoto, MarkEntry.of(Mark.LATE, LocalTime.of(10, 20)));

        roll.pressIn("#p" + makoto, "出席");
        assertThat(roll.status()).isEqualTo(422);
        assertThat(roll.page().select(".problems").text()).contains("この方の出欠が変わりました");
        assertThat(roll.main()).contains("この日の記録：遅刻 10:20から");
        assertThat(person.press("この内容で記録する").status()).isEqualTo(422);
        assertThat(person.value("来た時刻・帰った時刻")).isEqualTo("11:45");
        assertThat(views.rollCall(cast.officer(), day).line(makoto).state()).isEqualTo(DayState.LATE);

        roll.fill("理由", "名簿の見間違い").press("この内容で記録する");
        assertThat(roll.page().select("#p" + makoto + " [aria-pressed=true]").text())
                .isEqualTo("出席");
        person.press("この内容で記録する").fill("理由", "本人の申出").press("この内容で記録する");
        assertThat(views.rollCall(cast.officer(), day).line(makoto).state()).isEqualTo(DayState.LEFT_EARLY);
    }

    @Test
    void pressingTwiceTheSameIsNoConflict() {
        long course = cast.course(Route.DIRECT, 10);
        long day = cast.day(SEPTEMBER_30, SubjectKind.LECTURE, course);
        long makoto = rollCalls.enroll(course, "上田 誠 ウエダ マコト").get(0).trainee().id();
        Browser roll = Browser.as(cast.officer(), "/days/" + day + "/attendance");
        desk.mark(cast.officer(), day, makoto, MarkEntry.of(Mark.ABSENT));
        assertThat(roll.pressIn("#p" + makoto, "欠席").status()).isEqualTo(200);
    }

    @Test
    void someoneNotEnrolledHasNoPageAndAMarkSaysWhyNot() {
        long course = cast.course(Route.DIRECT, 10);
        long other = cast.course(Route.DIRECT, 10);
        long day = cast.day(SEPTEMBER_30, SubjectKind.LECTURE, course);
        rollCalls.enroll(course, "上田 誠 ウエダ マコト");
        long stranger = rollCalls.enroll(other, "石田 健 イシダ ケン").get(0).trainee().id();
        String at = "/days/" + day + "/attendance";
        Browser browser = Browser.as(cast.officer(), at);
        assertThat(browser.open(at + "/" + stranger).status()).isEqualTo(404);
        for (String button : List.of("/mark", "/line", "/clearance")) {
            assertThat(post(browser, at, at + "/" + stranger + button, "PRESENT")
                            .status())
                    .isEqualTo(422);
            assertThat(browser.page().select(".problems").text()).contains("この方は、この日の受講者ではありません");
        }
        assertThat(browser.page().select(".roll b").eachText()).containsExactly("上田 誠");
        assertThat(browser.open("/days/999999/attendance").status()).isEqualTo(404);
    }

    @Test
    void aDayToComeIsShownAndPrintedButNotMarked() {
        long course = rollCalls.courseToCome();
        long day = rollCalls.dayToCome(course);
        long makoto = rollCalls.enroll(course, "上田 誠 ウエダ マコト").get(0).trainee().id();
        String at = "/days/" + day + "/attendance";
        Browser browser = Browser.as(cast.officer(), at);
        assertThat(browser.main()).contains("実施前", "上田 誠");
        assertThat(browser.page().select("main button")).isEmpty();
        assertThat(post(browser, at, at + "/" + makoto + "/mark", "PRESENT").status())
                .isEqualTo(422);
        assertThat(browser.main()).contains("まだ実施していない日です");
        assertThat(post(browser, at, at + "/rest", "").status()).isEqualTo(422);
        assertThat(post(browser, at, "/days/" + day + "/confirmation", "").status())
                .isEqualTo(422);
        assertThat(browser.open(at + "/sheet").main()).contains("出席簿", "上田 誠", "□");
    }

    @Test
    void aPageWithScriptsGetsOnlyTheLineAndAsksForTheTallyByItself() {
        long course = cast.course(Route.DIRECT, 10);
        long day = cast.day(SEPTEMBER_30, SubjectKind.LECTURE, course);
        long makoto = rollCalls.enroll(course, "上田 誠 ウエダ マコト").get(0).trainee().id();
        String at = "/days/" + day + "/attendance";
        Browser browser = post(Browser.as(cast.officer(), at), at, at + "/" + makoto + "/line", "ABSENT");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select("main")).isEmpty();
        assertThat(browser.page().select("#p" + makoto + " [aria-pressed=true]").text())
                .isEqualTo("欠席");
        assertThat(browser.page().select("#tally")).isEmpty();
        assertThat(browser.answered("HX-Trigger")).isEqualTo("marked");
        browser.open(at);
        assertThat(browser.page().select("[hx-trigger^=marked]").attr("hx-get")).isEqualTo(at + "/tally");
        assertThat(browser.open(at + "/tally").path()).as("alone it is no page").isEqualTo(at);
        browser.header("HX-Request", "true").open(at + "/tally");
        assertThat(browser.page().select("#tally[hx-swap-oob]").text()).isEqualTo("0名 出席・1名 欠席・未入力 0名");
        assertThat(browser.text()).doesNotContain("上田");
    }

    @Test
    void theDaysOfTheYearSayHowFarTheyAre() {
        long coordinators = cast.course(Route.NOMINATED, 10);
        long supporters = cast.course(Route.DIRECT, 10);
        long day = cast.day(SEPTEMBER_30, SubjectKind.LECTURE, coordinators, supporters);
        long hanako = rollCalls
                .enroll(coordinators, "髙橋 花子 タカハシ ハナコ")
                .get(0)
                .trainee()
                .id();
        rollCalls.enroll(supporters, "髙橋 花子 タカハシ ハナコ", "石田 健 イシダ ケン");
        desk.mark(cast.officer(), day, hanako, MarkEntry.of(Mark.PRESENT));
        Browser browser = Browser.as(cast.officer(), "/attendance?year=2019");
        String line = browser.page()
                .select("tr:has(a[href=/days/" + day + "/attendance])")
                .text();
        assertThat(line).contains("9月30日（月）", "未入力 1名", "県民会館", "2名 1名");
        long before = statements.during(() -> views.daysOf(cast.officer(), Cast.YEAR));
        cast.day(SEPTEMBER_30, SubjectKind.LECTURE, coordinators);
        assertThat(statements.during(() -> views.daysOf(cast.officer(), Cast.YEAR)))
                .isEqualTo(before);
    }

    @Test
    void officialsAndNominatorsDoNotGetIn() {
        long course = cast.course(Route.DIRECT, 10);
        long day = cast.day(SEPTEMBER_30, SubjectKind.LECTURE, course);
        Viewer official = new Viewer(3, "県 職員", Role.OFFICIAL, null, null);
        for (Viewer viewer : List.of(official, cast.nominator(Cast.SHIOMI))) {
            for (String path : List.of(
                    "/attendance",
                    "/days/" + day + "/attendance",
                    "/days/" + day + "/attendance/sheet",
                    "/days/" + day + "/attendance/1")) {
                assertThat(Browser.as(viewer, path).status()).isEqualTo(403);
            }
        }
    }

    private long dayOf(int people) {
        long course = cast.course(Route.DIRECT, people);
        rollCalls.enroll(course, people);
        return cast.day(SEPTEMBER_30, SubjectKind.LECTURE, course);
    }

    /** Posts with the secret of the page at {@code form}. */
    private static Browser post(Browser browser, String form, String path, String mark) {
        String token =
                browser.open(form).page().select("input[name=csrf-token]").val();
        return browser.post(path, Map.of("csrf-token", token, "mark", mark));
    }

    private static Browser post(Browser browser, String form, String path, String mark, long lesson) {
        String token =
                browser.open(form).page().select("input[name=csrf-token]").val();
        return browser.post(path, Map.of("csrf-token", token, "mark", mark, "lesson", Long.toString(lesson)));
    }
}
