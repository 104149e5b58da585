package org.tsunagi.course.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.RollCallCast;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CourseViews.LessonLine;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;

/** A lesson and a day are corrected where they stand, as long as no mark hangs on what is corrected. */
@QuarkusTest
class LessonChangeTest {
    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    AttendanceDesk attendance;

    @Inject
    CourseViews courses;

    private long course;
    private long day;
    private long hanako;
    private String at;

    @BeforeEach
    void aDayWithTwoLessons() {
        course = cast.course(Route.DIRECT, 10);
        day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        rollCalls.lesson(day, 13, SubjectKind.LECTURE, course);
        hanako = rollCalls.enroll(course, "髙橋 花子 タカハシ ハナコ").get(0).trainee().id();
        at = "/sessions/" + courses.daysOf(course).get(0).sessionId() + "/days/" + day;
    }

    @Test
    void itsTimeItsSubjectAndItsLecturerAreCorrected() {
        Browser browser = editing();
        assertThat(browser.value("開始")).isEqualTo("10:00");
        String other = browser.page().select("select#subject option").last().val();
        browser.fill("開始", "930")
                .fill("終了", "11時")
                .fill("subject", other)
                .fill("講師", "小児科医")
                .press("保存する");
        assertThat(browser.page().select(".flash").text()).isEqualTo("コマを変更しました。");
        assertThat(browser.value("startsAt-" + first().lessonId())).isEqualTo("9:30");
        assertThat(browser.value("endsAt-" + first().lessonId())).isEqualTo("11:00");
        assertThat(browser.value("lecturer-" + first().lessonId())).isEqualTo("小児科医");
        assertThat(first().startsAt()).isEqualTo(LocalTime.of(9, 30));
    }

    @Test
    void itDoesNotRunIntoTheNextNorEndBeforeItBegins() {
        Browser browser = editing().fill("終了", "13:30").press("保存する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#startsAt-error").text()).contains("（13:00～15:00）と重なっています");
        assertThat(browser.value("終了")).isEqualTo("13:30");
        browser.fill("終了", "9:00").press("保存する");
        assertThat(browser.page().select("#endsAt-error").text()).contains("開始より後");
        browser.fill("終了", "13:00").press("保存する");
        assertThat(first().endsAt()).isEqualTo(LocalTime.of(13, 0));
    }

    @Test
    void withMarksOnlyItsLecturerIsUntilTheyAreTakenBack() {
        attendance.markRestPresent(cast.officer(), day);
        Browser browser = editing().fill("開始", "9:30").fill("講師", "小児科医").press("保存する");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#startsAt-error").text()).contains("出欠の記録がある", "「中止」");
        assertThat(browser.value("講師")).isEqualTo("小児科医");
        browser.fill("開始", "10:00").press("保存する");
        assertThat(browser.value("startsAt-" + first().lessonId())).isEqualTo("10:00");
        assertThat(browser.value("lecturer-" + first().lessonId())).isEqualTo("小児科医");

        attendance.clear(cast.officer(), day, hanako, "押し間違い", null);
        editing().fill("開始", "9:30").press("保存する");
        assertThat(first().startsAt()).isEqualTo(LocalTime.of(9, 30));
    }

    @Test
    void onAConfirmedDayItStaysAsItWasConfirmed() {
        attendance.markRestPresent(cast.officer(), day);
        attendance.confirm(cast.officer(), day);
        Browser browser = editing().fill("終了", "11:00").press("保存する");
        assertThat(browser.page().select("#startsAt-error").text()).contains("確定済み");
        assertThat(first().endsAt()).isEqualTo(LocalTime.of(12, 0));
    }

    @Test
    void whatAColleagueSavedFirstIsShownBesideWhatWasTyped() {
        Browser mine = editing().fill("終了", "11:00");
        editing().fill("終了", "11:30").press("保存する");
        mine.press("保存する");
        assertThat(mine.status()).isEqualTo(422);
        assertThat(mine.page().select("section.note").text()).contains("終了 11:30");
        assertThat(mine.value("終了")).isEqualTo("11:00");
        mine.press("保存する");
        assertThat(first().endsAt()).isEqualTo(LocalTime.of(11, 0));
    }

    @Test
    void aDayMovedByAColleagueMeanwhileIsNotMovedAgainUnseen() {
        Browser mine = Browser.as(cast.officer(), at).fill("day", "2019/10/2");
        Browser.as(cast.officer(), at).fill("day", "2019/10/1").press("日付を変更する");
        mine.press("日付を変更する");
        assertThat(mine.status()).isEqualTo(422);
        assertThat(mine.page().select("h1").text()).isEqualTo("10月1日（火）の時間割");
        mine.press("日付を変更する");
        assertThat(mine.page().select("h1").text()).isEqualTo("10月2日（水）の時間割");
    }

    private Browser editing() {
        return Browser.as(cast.officer(), at + "/lessons/" + first().lessonId() + "/edit");
    }

    private LessonLine first() {
        return courses.lessonsOf(course).get(0);
    }
}
