package org.tsunagi.course.web;

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
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CourseViews.LessonLine;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;

/** Times and lecturers of a day's lessons are corrected in the table of the day's page. */
@QuarkusTest
class DayTimetableTest {
    private static final String SAVE = "表の時刻と講師を保存する";

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
    private long morning;
    private long afternoon;
    private String at;

    @BeforeEach
    void aDayWithTwoLessons() {
        course = cast.course(Route.DIRECT, 10);
        day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        rollCalls.lesson(day, 13, SubjectKind.LECTURE, course);
        morning = lessons().get(0).lessonId();
        afternoon = lessons().get(1).lessonId();
        at = "/sessions/" + courses.daysOf(course).get(0).sessionId() + "/days/" + day;
    }

    private List<LessonLine> lessons() {
        return courses.lessonsOf(course);
    }

    private Browser open() {
        return Browser.as(cast.officer(), at);
    }

    private static Browser times(Browser browser, long lesson, String from, String until) {
        return browser.fill("startsAt-" + lesson, from).fill("endsAt-" + lesson, until);
    }

    @Test
    void twoLessonsChangePlaces() {
        Browser browser = times(times(open(), morning, "13:00", "15:00"), afternoon, "10時", "12:00")
                .fill("lecturer-" + afternoon, "小児科医")
                .press(SAVE);
        assertThat(browser.page().select(".flash").text()).isEqualTo("コマ2件を変更しました。");
        assertThat(lessons()).extracting(LessonLine::lessonId).containsExactly(afternoon, morning);
        assertThat(lessons().get(0).startsAt()).isEqualTo(LocalTime.of(10, 0));
        assertThat(browser.value("lecturer-" + afternoon)).isEqualTo("小児科医");
    }

    @Test
    void whatIsRefusedIsSaidInItsRowAndNothingOfTheTableIsStored() {
        Browser browser = times(open().fill("lecturer-" + afternoon, "小児科医"), morning, "10:00", "13:30")
                .press(SAVE);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#startsAt-" + morning + "-error").text())
                .contains("（13:00～15:00）と重なっています");
        assertThat(browser.value("endsAt-" + morning)).isEqualTo("13:30");
        assertThat(browser.value("lecturer-" + afternoon)).isEqualTo("小児科医");
        assertThat(open().value("lecturer-" + afternoon)).isNotEqualTo("小児科医");
        times(browser, morning, "12:00", "10:00").press(SAVE);
        assertThat(browser.page().select("#endsAt-" + morning + "-error").text())
                .contains("開始より後");
        times(browser, morning, "25:00", "10:00").press(SAVE);
        assertThat(browser.page().select("#startsAt-" + morning + "-error")).isNotEmpty();
        assertThat(browser.value("startsAt-" + morning)).isEqualTo("25:00");
        assertThat(open().press(SAVE).page().select(".problems").text()).contains("変更した時刻・講師がありません");
    }

    @Test
    void withMarksOnlyLecturersAreCorrected() {
        rollCalls.enroll(course, "髙橋 花子 タカハシ ハナコ");
        attendance.markRestPresent(cast.officer(), day);
        Browser browser = times(open(), morning, "9:30", "12:00").press(SAVE);
        assertThat(browser.page().select("#startsAt-" + morning + "-error").text())
                .contains("出欠の記録がある");
        times(browser, morning, "10:00", "12:00")
                .fill("lecturer-" + morning, "小児科医")
                .press(SAVE);
        assertThat(browser.page().select(".flash").text()).isEqualTo("コマ1件を変更しました。");
    }

    @Test
    void whatAColleagueSavedFirstIsShownAndNotOverwrittenUnseen() {
        Browser mine = open().fill("lecturer-" + morning, "わたしの講師");
        open().fill("lecturer-" + morning, "同僚の講師")
                .fill("lecturer-" + afternoon, "午後の講師")
                .press(SAVE);
        mine.press(SAVE);
        assertThat(mine.status()).isEqualTo(422);
        assertThat(mine.main()).contains("いまの登録：10:00～12:00　同僚の講師");
        assertThat(mine.value("lecturer-" + morning)).isEqualTo("わたしの講師");
        assertThat(mine.value("lecturer-" + afternoon)).isEqualTo("午後の講師");
        mine.press(SAVE);
        assertThat(mine.page().select(".flash").text()).isEqualTo("コマ1件を変更しました。");
        assertThat(open().value("lecturer-" + afternoon)).isEqualTo("午後の講師");
    }

    @Test
    void anotherDaysLessonIsNotCorrectedHere() {
        long other = cast.day(LocalDate.of(2019, 10, 4), SubjectKind.LECTURE, course);
        Browser browser = open();
        browser.open("/sessions/" + courses.daysOf(course).get(0).sessionId() + "/days/" + other);
        assertThat(browser.status()).isEqualTo(404);
        browser.open(at + "/timetable");
        assertThat(browser.path()).isEqualTo(at);
    }
}
