package org.tsunagi.course.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.RollCallCast;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.TimetableDesk;

/** A course's days are those on which a lesson counts for it; nothing asks for any other. */
@QuarkusTest
class CourseDaysTest {
    @Inject
    Cast cast;

    @Inject
    RollCallCast rollCalls;

    @Inject
    AttendanceDesk attendance;

    @Inject
    TimetableDesk timetable;

    @Inject
    CourseViews courses;

    @Test
    void aDayWithoutLessonsIsSeenInTheTimetableOnly() {
        long course = cast.course(Route.DIRECT, 10);
        long held = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        long session = courses.daysOf(course).get(0).sessionId();
        long empty = timetable.addDay(session, LocalDate.of(2019, 10, 7));
        rollCalls.enroll(course, "青木 さくら アオキ サクラ");
        attendance.markRestPresent(cast.officer(), held);
        attendance.confirm(cast.officer(), held);
        Browser browser = Browser.as(cast.officer(), "/sessions/" + session);
        assertThat(browser.page().select("a[href=/sessions/" + session + "/days/" + empty + "]"))
                .isNotEmpty();
        for (String page :
                new String[] {"/", "/attendance?year=2019", "/courses/" + course, "/courses/" + course + "/judgement"
                }) {
            assertThat(browser.open(page).page().select("a[href=/days/" + empty + "/attendance]"))
                    .as(page)
                    .isEmpty();
        }
        assertThat(browser.open("/courses/" + course)
                        .page()
                        .select(".days thead th")
                        .eachText())
                .containsExactly("研修", "9月30日（月） 試しの日程");
        assertThat(courses.daysOf(course)).hasSize(1);
    }
}
