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
import org.tsunagi.attendance.AttendanceViews;
import org.tsunagi.attendance.DayReading.DayState;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CourseViews.LessonLine;
import org.tsunagi.course.LessonDesk;
import org.tsunagi.course.LessonDesk.NewLesson;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.TimetableDesk;

/** What was called off was not held: it asks for nothing and counts nowhere, and can be taken back. */
@QuarkusTest
class CancelledDaysTest {
    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    AttendanceDesk attendance;

    @Inject
    AttendanceViews rollCall;

    @Inject
    LessonDesk lessons;

    @Inject
    TimetableDesk timetable;

    @Inject
    CourseViews courses;

    @Inject
    CompletionViews completions;

    private long course;
    private long snowed;
    private long held;
    private String session;
    private long lesson;
    private long yuki;

    @BeforeEach
    void aLectureThatWasHeldAgain() {
        course = cast.course(Route.DIRECT, 10);
        snowed = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        lesson = courses.lessonsOf(course).get(0).lessonId();
        long sessionId = courses.daysOf(course).get(0).sessionId();
        session = "/sessions/" + sessionId;
        held = timetable.addDay(sessionId, LocalDate.of(2019, 10, 30));
        long subject = courses.curriculum(course).keySet().iterator().next();
        lessons.add(held, new NewLesson(subject, LocalTime.of(10, 0), LocalTime.of(12, 0), "講師"));
        yuki = rollCalls.enroll(course, "雪野 ゆき ユキノ ユキ").get(0).trainee().id();
    }

    @Test
    void aCancelledDayAsksForNothingAndCountsNowhereUntilItIsTakenBack() {
        attendance.markRestPresent(cast.officer(), snowed);
        attendance.markRestPresent(cast.officer(), held);
        attendance.confirm(cast.officer(), held);
        Browser browser = day().press("中止にする");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#reason-error")).isNotEmpty();
        browser.fill("reason", "大雪のため").press("中止にする");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.main()).contains("中止", "大雪のため");
        assertThat(browser.open(session).main()).contains("中止", "大雪のため");
        assertThat(courses.daysOf(course)).extracting(day -> day.dayId()).containsExactly(held);
        assertThat(courses.outlines(Cast.YEAR))
                .filteredOn(one -> one.courseId() == course)
                .singleElement()
                .satisfies(one -> assertThat(one.days()).containsExactly(LocalDate.of(2019, 10, 30)));
        for (String page : new String[] {"/", "/attendance?year=2019", "/courses/" + course + "/judgement"}) {
            assertThat(browser.open(page).page().select("a[href=/days/" + snowed + "/attendance]"))
                    .as(page)
                    .isEmpty();
        }
        Browser rollCall = browser.open("/days/" + snowed + "/attendance");
        assertThat(rollCall.main()).contains("この日は中止です", "大雪のため");
        assertThat(rollCall.page().select("#confirmation")).isEmpty();
        assertThat(completions
                        .judgement(cast.officer(), course)
                        .lines()
                        .get(0)
                        .judgement()
                        .met())
                .isTrue();
        day().press("この日の中止を取り消す");
        assertThat(courses.daysOf(course)).hasSize(2);
    }

    @Test
    void oneLessonIsCancelledAndTakenBack() {
        Browser browser = day().fill("lesson", String.valueOf(lesson))
                .fill("reason", "講師の急病")
                .press("中止にする");
        assertThat(browser.page().select("tbody th").text()).contains("中止", "講師の急病");
        assertThat(courses.lessonsOf(course)).hasSize(1);
        browser.pressIn("tbody tr", browser.page().select("tbody td button").text());
        assertThat(courses.lessonsOf(course)).hasSize(2);
    }

    @Test
    void whatWasCancelledLeavesItsTimeToAnotherLessonWhileThatStands() {
        attendance.markRestPresent(cast.officer(), snowed);
        Browser browser = day();
        String subject = browser.page().select("select#subject option").last().val();
        browser.fill("lesson", String.valueOf(lesson)).fill("reason", "講師の急病").press("中止にする");
        browser.fill("subject", subject)
                .fill("startsAt", "10:00")
                .fill("endsAt", "12:00")
                .press("コマを追加する");
        assertThat(browser.page().select(".flash").text()).isEqualTo("コマを追加しました。");
        assertThat(courses.lessonsOf(course)).extracting(LessonLine::dayId).containsExactly(snowed, held);

        String cancelled = "tbody tr:has(.tag.bad)";
        browser.pressIn(cancelled, browser.page().select(cancelled + " button").text());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".problems").text()).contains("（10:00～12:00）が同じ時刻に入っています", "中止を取り消して");

        String replacement = "tbody tr:not(:has(.tag.bad))";
        browser.pressIn(
                replacement, browser.page().select(replacement + " button").text());
        browser.pressIn(cancelled, browser.page().select(cancelled + " button").text());
        assertThat(browser.page().select(".flash").text()).isEqualTo("中止を取り消しました。");
        assertThat(courses.lessonsOf(course)).hasSize(2);
    }

    @Test
    void takingAMarkBackLeavesTheMarksOfWhatWasCalledOff() {
        attendance.markRestPresent(cast.officer(), snowed);
        lessons.cancel(cast.officer(), snowed, lesson, "講師の急病");
        long subject = courses.curriculum(course).keySet().iterator().next();
        long again = lessons.add(snowed, new NewLesson(subject, LocalTime.of(10, 0), LocalTime.of(12, 0), "別の講師"));
        attendance.markRestPresent(cast.officer(), snowed);
        attendance.clear(cast.officer(), snowed, yuki, "押し間違い", null);
        lessons.cancel(cast.officer(), snowed, again, "午後に行うため");
        lessons.reinstate(snowed, lesson);
        assertThat(rollCall.rollCall(cast.officer(), snowed).line(yuki).state()).isEqualTo(DayState.PRESENT);
    }

    @Test
    void aLessonAtWhichPeopleWereMarkedIsNotRemovedAndItsButtonSaysWhatToDo() {
        attendance.markRestPresent(cast.officer(), snowed);
        Browser browser = day();
        browser.pressIn("tbody tr", browser.page().select("tbody td button").text());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select("#lesson-" + lesson + " .error").text())
                .contains("「中止」");
        assertThat(browser.page().select("#day-error")).isEmpty();
        browser.press("9月30日（月）を外す");
        assertThat(browser.page().select("#removal .error").text()).contains("「中止」");
    }

    @Test
    void aDayOnWhichNobodyWasMarkedIsRemoved() {
        Browser browser = day().press("9月30日（月）を外す");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select("a[href=" + session + "/days/" + snowed + "]"))
                .isEmpty();
        assertThat(courses.daysOf(course)).extracting(day -> day.dayId()).containsExactly(held);
    }

    private Browser day() {
        return Browser.as(cast.officer(), session + "/days/" + snowed);
    }
}
