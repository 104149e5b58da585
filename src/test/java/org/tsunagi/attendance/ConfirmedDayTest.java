package org.tsunagi.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.AtOnce;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.RollCallCast;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.TimetableDesk;

/** What was confirmed stays whole: nothing is added to a day after its roll-call. */
@QuarkusTest
class ConfirmedDayTest {
    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    AttendanceDesk attendance;

    @Inject
    AttendanceViews views;

    @Inject
    TimetableDesk timetable;

    @Inject
    CourseViews courses;

    private long course;
    private long other;
    private long day;
    private String session;

    @BeforeEach
    void aDayOfOneCourse() {
        course = cast.course(Route.DIRECT, 10);
        other = cast.course(Route.DIRECT, 10);
        day = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        rollCalls.enroll(course, "青木 さくら アオキ サクラ");
        session = "/sessions/" + courses.daysOf(course).get(0).sessionId();
    }

    @Test
    void aDayIsNotMovedWhileItIsBeingMarked() {
        RuleViolation refused = catchThrowableOfType(
                RuleViolation.class,
                () -> AtOnce.act(
                        () -> attendance.markRestPresent(cast.officer(), day),
                        () -> timetable.moveDay(day, LocalDate.of(2019, 10, 1))));
        assertThat(refused).isNotNull();
        assertThat(refused.sentence()).contains("出欠の記録がある");
        assertThat(courses.daysOf(course).get(0).heldOn()).isEqualTo(LocalDate.of(2019, 9, 30));
    }

    @Test
    void aLessonIsNotAddedWhileTheDayIsBeingConfirmed() {
        attendance.markRestPresent(cast.officer(), day);
        RuleViolation refused = catchThrowableOfType(
                RuleViolation.class,
                () -> AtOnce.act(
                        () -> attendance.confirm(cast.officer(), day),
                        () -> rollCalls.lesson(day, 13, SubjectKind.LECTURE, course)));
        assertThat(refused).isNotNull();
        assertThat(refused.sentence()).contains("9月30日（月）", "確定済み", "新しい日");
    }

    @Test
    void aDayOnWhichNobodyIsExpectedIsNotConfirmedAndNobodyWaitsForIt() {
        long empty = cast.day(LocalDate.of(2019, 10, 4), SubjectKind.LECTURE, other);
        Browser browser = Browser.as(cast.officer(), "/days/" + empty + "/attendance");
        assertThat(browser.page().select("#confirmation")).isEmpty();
        String token = browser.page().select("input[name=csrf-token]").val();
        browser.post("/days/" + empty + "/confirmation", Map.of("csrf-token", token));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems").text()).contains("出席する受講者がいない");
        assertThat(views.settledAmong(Set.of(empty, day))).containsExactly(empty);
        rollCalls.enroll(other, "石田 健 イシダ ケン");
        assertThat(views.settledAmong(Set.of(empty, day))).isEmpty();
    }

    @Test
    void aLessonIsNotAdded() {
        Browser browser = Browser.as(cast.officer(), session + "/days/" + day);
        String subject = browser.page().select("select#subject option").last().val();
        confirm();
        browser.fill("subject", subject)
                .fill("startsAt", "13:00")
                .fill("endsAt", "14:00")
                .press("コマを追加する");
        refused(browser);
        assertThat(browser.value("startsAt")).isEqualTo("13:00");
    }

    @Test
    void aCourseDoesNotJoin() {
        confirm();
        Browser browser = Browser.as(cast.officer(), session + "/edit")
                .tick(courses.line(other).title())
                .press("保存する");
        refused(browser);
        assertThat(courses.daysOf(other)).isEmpty();
    }

    @Test
    void aSubjectTaughtThatDayDoesNotEnterTheCurriculum() {
        long dropped = courses.curriculum(course).keySet().iterator().next();
        long joint = cast.day(LocalDate.of(2019, 10, 4), SubjectKind.LECTURE, course, other);
        attendance.markRestPresent(cast.officer(), joint);
        attendance.confirm(cast.officer(), joint);
        long taught = courses.lessonsOf(other).isEmpty()
                ? 0
                : courses.curriculum(other).keySet().iterator().next();
        choose(other, taught, "NONE");
        assertThat(courses.curriculum(other)).isEmpty();
        refused(choose(other, taught, "ELECTIVE"));
        assertThat(courses.curriculum(other)).isEmpty();
        assertThat(choose(other, dropped, "REQUIRED").status()).isEqualTo(200);
    }

    private Browser choose(long of, long subject, String choice) {
        Browser browser = Browser.as(cast.officer(), "/courses/" + of + "/curriculum");
        String name = "input[name=subject-" + subject + "]";
        browser.page().select(name).removeAttr("checked");
        browser.page().select(name + "[value=" + choice + "]").attr("checked", "");
        return browser.press("カリキュラムを保存する");
    }

    private void confirm() {
        attendance.markRestPresent(cast.officer(), day);
        attendance.confirm(cast.officer(), day);
    }

    private static void refused(Browser browser) {
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems").text()).contains("確定済み", "新しい日");
    }
}
