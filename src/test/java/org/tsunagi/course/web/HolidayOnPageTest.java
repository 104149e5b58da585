package org.tsunagi.course.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;

/** A day of training that is a holiday is said to be one. */
@QuarkusTest
class HolidayOnPageTest {
    @Inject
    Cast cast;

    @Inject
    CourseViews courses;

    @Test
    void theTimetableSaysWhichDayIsAHolidayAndWhenTheOfficeIsOpenBefore() {
        long course = cast.course(Route.NOMINATED, 10);
        cast.day(LocalDate.of(2019, 9, 23), SubjectKind.LECTURE, course);
        CourseDay day = courses.daysOf(course).get(0);
        Browser officer = Browser.as(cast.officer(), "/sessions/" + day.sessionId());
        assertThat(officer.page().select("h2 .tag").eachText()).contains("秋分の日");
        officer.open("/sessions/" + day.sessionId() + "/days/" + day.dayId());
        assertThat(officer.text()).contains("秋分の日", "この日の直前の開庁日は、9月20日（金）です");
    }
}
