package org.tsunagi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.enrollment.EnrollmentViews;

/** The spine through the desks, without a page. */
@QuarkusTest
class SpineTest {
    @Inject
    Cast cast;

    @Inject
    EnrollmentViews enrollments;

    @Inject
    AttendanceDesk attendance;

    @Inject
    CompletionViews completions;

    @Test
    void aNomineeWhoMissesTheExerciseDoesNotComplete() {
        long course = cast.course(Route.NOMINATED, 2);
        long lectures = cast.day(LocalDate.of(2019, 9, 30), SubjectKind.LECTURE, course);
        long exercises = cast.day(LocalDate.of(2019, 10, 16), SubjectKind.EXERCISE, course);
        long call = cast.call(course, null);
        cast.nominated(Cast.SHIOMI, call, 1, cast.person("𠮷田", "実", "よしだ", "みのる"));
        cast.nominated(Cast.SHIOMI, call, 2, cast.person("髙橋", "花子", "たかはし", "はなこ"));
        cast.nominated(Cast.NAMIOTO, call, 1, cast.person("山﨑", "太郎", "やまざき", "たろう"));
        cast.select(course, LocalDate.of(2019, 9, 6));
        var seated = enrollments.on(cast.officer(), course);
        assertThat(seated).extracting(line -> line.name().full()).containsExactly("𠮷田 実", "山﨑 太郎");

        attendance.mark(
                cast.officer(), lectures, seated.get(0).traineeId(), MarkEntry.of(Mark.LATE, LocalTime.of(10, 8)));
        attendance.mark(cast.officer(), exercises, seated.get(1).traineeId(), MarkEntry.of(Mark.ABSENT));
        assertThat(attendance.markRestPresent(cast.officer(), lectures)).isEqualTo(1);
        assertThat(attendance.markRestPresent(cast.officer(), exercises)).isEqualTo(1);
        attendance.confirm(cast.officer(), lectures);
        attendance.confirm(cast.officer(), exercises);
        cast.complete(course, LocalDate.of(2019, 10, 17));

        assertThat(completions.standingOn(course))
                .extracting(standing -> standing.enrollment().trainee().name().full())
                .containsExactly("𠮷田 実");
    }
}
