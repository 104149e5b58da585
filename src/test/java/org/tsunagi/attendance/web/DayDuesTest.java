package org.tsunagi.attendance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsunagi.attendance.AttendanceViews.Meeting;
import org.tsunagi.base.web.Due;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseStep;

class DayDuesTest {
    private static final long COURSE = 5;
    private static final String PREPARE = "研修日の準備をする";
    private static final String CONFIRM = "出欠を確定する";

    @Test
    void daysPastAreToBeConfirmedAndDaysToComeToBePrepared() {
        List<Due> dues = dues("2026-10-05", meeting(101, "2026-10-04"), meeting(102, "2026-10-16"));
        assertThat(dues).extracting(Due::label).containsExactly(CONFIRM, PREPARE);
        assertThat(dues).extracting(Due::place).containsExactly("/days/101/attendance", "/days/102/attendance");
    }

    @Test
    void todaysDayIsPreparedUntilItIsConfirmed() {
        assertThat(dues("2026-09-30", meeting(100, "2026-09-30"), meeting(101, "2026-10-04")))
                .extracting(Due::label)
                .containsExactly(PREPARE, PREPARE);
    }

    @Test
    void aDayThatTwoCoursesShareIsOneLine() {
        List<Due> dues = dues(
                "2026-10-01",
                meeting(100, "2026-09-30"),
                new Meeting(100, LocalDate.of(2026, 9, 30), "講義", "県民会館", 6, "支援者", 30));
        assertThat(dues).extracting(Due::detail).containsExactly("コーディネーターと支援者　講義");
    }

    @Test
    void theDecisionOnTheCompletionSettlesTheDays() {
        assertThat(DayDues.of(LocalDate.of(2026, 11, 20), List.of(meeting(100, "2026-09-30")), Set.of(COURSE)))
                .isEmpty();
    }

    @Test
    void aDayOfACourseWithoutPeopleIsNeverConfirmed() {
        assertThat(dues("2026-10-20", new Meeting(100, LocalDate.of(2026, 9, 30), "講義", "県民会館", COURSE, "コーディネーター", 0)))
                .isEmpty();
    }

    @Test
    void theStationSaysHowManyDaysWereHeld() {
        assertThat(step("2026-05-01", Set.of(), false).note()).isEqualTo("9月30日（水） から");
        assertThat(step("2026-10-05", Set.of(), false, "2026-09-30", "2026-10-04", "2026-10-16")
                        .note())
                .isEqualTo("3日のうち2日 実施");
        assertThat(AttendanceStep.of(LocalDate.of(2026, 5, 1), List.of(), Set.of(), false, null)
                        .note())
                .isEqualTo("これから");
    }

    @Test
    void unconfirmedAttendanceHoldsTheCourseAtItsSessionsUntilTheDecision() {
        CourseStep open = step("2026-10-20", Set.of(100L), false);
        assertThat(open.done()).isFalse();
        assertThat(open.note()).isEqualTo("出欠が未確定 1日");
        assertThat(step("2026-10-20", Set.of(100L, 101L), false).done()).isTrue();
        assertThat(step("2026-10-20", Set.of(100L), true).note()).isEqualTo("2日のうち2日 実施");
    }

    private static CourseStep step(String today, Set<Long> confirmed, boolean settled, String... dates) {
        String[] on = dates.length == 0 ? new String[] {"2026-09-30", "2026-10-04"} : dates;
        List<CourseDay> days = IntStream.range(0, on.length)
                .mapToObj(i -> new CourseDay(COURSE, 100 + i, LocalDate.parse(on[i]), 1, "講義", "県民会館"))
                .toList();
        return AttendanceStep.of(LocalDate.parse(today), days, confirmed, settled, null);
    }

    private static List<Due> dues(String today, Meeting... meetings) {
        return DayDues.of(LocalDate.parse(today), Stream.of(meetings).toList(), Set.of());
    }

    private static Meeting meeting(long day, String on) {
        return new Meeting(day, LocalDate.parse(on), "講義", "県民会館", COURSE, "コーディネーター", 34);
    }
}
