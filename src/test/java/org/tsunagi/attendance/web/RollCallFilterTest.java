package org.tsunagi.attendance.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.RollCallCast;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.attendance.AttendanceViews;
import org.tsunagi.attendance.DayReading.DayState;
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.enrollment.Enrollment;
import org.tsunagi.enrollment.EnrollmentDesk;

/** Which people of a day the roll-call shows, and that a press on the rest marks only those whom it showed. */
@QuarkusTest
class RollCallFilterTest {
    private static final String REST = "未入力の方をすべて出席にする";

    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    AttendanceDesk desk;

    @Inject
    AttendanceViews views;

    @Inject
    EnrollmentDesk enrollments;

    private long course;
    private long day;
    private long hanako;
    private Enrollment ken;
    private String at;

    @BeforeEach
    void aDayOfThree() {
        course = cast.course(Route.DIRECT, 10);
        day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        List<Enrollment> people = rollCalls.enroll(course, "髙橋 花子 タカハシ ハナコ", "石田 健 イシダ ケン", "上田 誠 ウエダ マコト");
        hanako = people.get(0).trainee().id();
        ken = people.get(1);
        at = "/days/" + day + "/attendance";
    }

    @Test
    void theUnmarkedAndTheExceptionsAreShownAloneAndCounted() {
        desk.mark(cast.officer(), day, hanako, MarkEntry.of(Mark.LATE, LocalTime.of(10, 20)));
        desk.mark(cast.officer(), day, ken.trainee().id(), MarkEntry.of(Mark.PRESENT));
        Browser browser = Browser.as(cast.officer(), at);
        assertThat(names(browser)).containsExactly("石田 健", "上田 誠", "髙橋 花子");
        assertThat(browser.page().select("#sift a").eachText()).containsExactly("すべて 3", "未入力だけ 1", "例外だけ 1");
        assertThat(names(browser.follow("未入力だけ 1"))).containsExactly("上田 誠");
        assertThat(names(browser.follow("例外だけ 1"))).containsExactly("髙橋 花子");
        assertThat(browser.page().select("#sift [aria-current]").text()).isEqualTo("例外だけ 1");
        assertThat(browser.open(at + "/sheet").main()).contains("石田 健", "上田 誠", "髙橋 花子");
    }

    @Test
    void aConfirmedDayShowsTheExceptionsFirstAndEveryoneAtALink() {
        desk.mark(cast.officer(), day, hanako, MarkEntry.of(Mark.ABSENT));
        Browser browser = Browser.as(cast.officer(), at).press("残りを出席にして確定する");
        assertThat(names(browser)).containsExactly("髙橋 花子");
        browser.follow("すべて 3");
        for (String mark : List.of("欠席", "出席")) {
            browser.pressIn("#p" + ken.trainee().id(), mark)
                    .fill("理由", "名簿の見間違い")
                    .press("この内容で記録する");
        }
        assertThat(names(browser.open(at))).containsExactly("石田 健", "髙橋 花子");
        assertThat(browser.main()).contains("確定後に変更した方：1名");
        assertThat(names(browser.open(at + "?q=ウエダ"))).containsExactly("上田 誠");
    }

    @Test
    void whoseMarkWasTakenBackAfterTheConfirmationIsCountedOnce() {
        desk.markRestPresent(cast.officer(), day);
        desk.confirm(cast.officer(), day);
        desk.clear(cast.officer(), day, hanako, "押し間違い", null);
        Browser browser = Browser.as(cast.officer(), at);
        assertThat(names(browser)).containsExactly("髙橋 花子");
        assertThat(browser.page().select("#sift a").eachText()).containsExactly("すべて 3", "未入力だけ 1", "例外だけ 1");
    }

    @Test
    void aConfirmedDayWithoutExceptionsSaysSo() {
        Browser browser = Browser.as(cast.officer(), at).press("残りを出席にして確定する");
        assertThat(names(browser)).isEmpty();
        assertThat(names(browser.follow("全員（3名）を表示する"))).hasSize(3);
    }

    @Test
    void aPersonIsFoundByNameReadingOrNumber() {
        Browser browser = Browser.as(cast.officer(), at);
        for (String typed : List.of("高橋", "髙橋花子", "たかはし", "ハナコ", Integer.toString(1))) {
            assertThat(names(browser.open(at).fill("q", typed).press("探す"))).containsExactly("髙橋 花子");
        }
        assertThat(browser.fill("q", "鈴木").press("探す").main()).contains("「鈴木」に当てはまる方はいません");
        assertThat(names(browser.follow("全員（3名）を表示する"))).hasSize(3);
    }

    @Test
    void aPressKeepsWhatIsShownAndWhoWasPressed() {
        Browser browser = Browser.as(cast.officer(), at + "?show=UNMARKED").pressIn("#p" + hanako, "欠席");
        assertThat(browser.path()).isEqualTo(at + "?show=UNMARKED&at=" + hanako);
        assertThat(names(browser)).containsExactly("石田 健", "上田 誠", "髙橋 花子");
        assertThat(names(browser.pressIn("#p" + ken.trainee().id(), "出席"))).containsExactly("石田 健", "上田 誠");
        browser.follow("上田 誠").tick("遅刻").fill("来た時刻・帰った時刻", "10:20").press("この内容で記録する");
        assertThat(names(browser)).containsExactly("上田 誠");
        assertThat(browser.path()).startsWith(at + "?show=UNMARKED&at=");
    }

    @Test
    void whoWasEnrolledAfterThePageWasOpenedIsNotPresentUnseen() {
        Browser open = Browser.as(cast.officer(), at);
        Browser confirming = Browser.as(cast.officer(), at);
        long sakura =
                rollCalls.enroll(course, "青木 さくら アオキ サクラ").get(0).trainee().id();
        open.press(REST);
        assertThat(open.status()).isEqualTo(422);
        assertThat(open.page().select(".problems").text()).contains("未入力の方が増えました（青木 さくらさん、全部で1名）");
        assertThat(state(sakura)).isEqualTo(DayState.UNMARKED);
        assertThat(state(hanako)).isEqualTo(DayState.UNMARKED);
        assertThat(confirming.press("残りを出席にして確定する").status()).isEqualTo(422);

        open.press(REST);
        assertThat(open.page().select(".flash").text()).isEqualTo("4名を出席にしました。");
        assertThat(state(sakura)).isEqualTo(DayState.PRESENT);
    }

    @Test
    void whoseMarkWasTakenBackOrWhatLessonWasAddedMeanwhileIsNotPresentUnseen() {
        desk.mark(cast.officer(), day, hanako, MarkEntry.of(Mark.PRESENT));
        Browser open = Browser.as(cast.officer(), at);
        desk.clear(cast.officer(), day, hanako, "押し間違い", null);
        assertThat(open.press(REST).status()).isEqualTo(422);
        rollCalls.lesson(day, 13, SubjectKind.LECTURE, course);
        assertThat(open.press(REST).status()).isEqualTo(422);
        assertThat(open.press(REST).page().select(".flash").text()).isEqualTo("3名を出席にしました。");
    }

    @Test
    void whomAColleagueMarkedMeanwhileKeepsThatMarkAndTheOthersBecomePresent() {
        Browser open = Browser.as(cast.officer(), at);
        desk.mark(cast.officer(), day, hanako, MarkEntry.of(Mark.ABSENT));
        enrollments.cancel(cast.officer(), ken.id(), "転勤のため");
        open.press(REST);
        assertThat(open.page().select(".flash").text()).isEqualTo("1名を出席にしました。");
        assertThat(state(hanako)).isEqualTo(DayState.ABSENT);
    }

    private DayState state(long trainee) {
        return views.rollCall(cast.officer(), day).line(trainee).state();
    }

    private static List<String> names(Browser browser) {
        return browser.page().select(".roll b").eachText();
    }
}
