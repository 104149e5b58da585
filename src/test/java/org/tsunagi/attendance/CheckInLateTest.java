package org.tsunagi.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagi.attendance.CheckIn.Slipped;
import org.tsunagi.attendance.DayReading.LessonSeen;
import org.tsunagi.attendance.RollCallLine.CourseSeat;
import org.tsunagi.attendance.RollCallSheet.DayHead;
import org.tsunagi.attendance.RollCallSheet.DayLesson;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.course.Subject.SubjectKind;

/** When a scan proposes that the person is late: during the lessons, at the minute it is. */
class CheckInLateTest {
    private static final LocalDate DAY = LocalDate.of(2019, 9, 30);
    private static final PersonName NAME = PersonName.of("上田", "誠", "ウエダ", "マコト");

    @ParameterizedTest
    @CsvSource({"09:29,", "09:30,", "09:31,09:31", "12:30,12:30", "16:59,16:59", "17:00,", "18:10,"})
    void onlyBetweenTheFirstStartAndTheLastEnd(LocalTime now, LocalTime late) {
        assertThat(at(now, line(false)).late()).isEqualTo(late);
        assertThat(at(now, line(false)).refusal()).isNull();
    }

    @Test
    void whoseCourseIsClosedOrWhoIsNotExpectedIsNotCheckedIn() {
        assertThat(at(LocalTime.of(10, 0), line(true)).refusal()).contains("締め済み");
        assertThat(at(LocalTime.of(10, 0), null).refusal()).contains("上田 誠さんは、9月30日（月）の受講者ではありません");
    }

    private static CheckIn at(LocalTime now, MarkedLine line) {
        return new CheckIn("/", new Slipped(2, 3, NAME, 4, "支援者", 1, false), day(), DAY, now, line, null);
    }

    private static MarkedLine line(boolean closed) {
        DayReading reading = new DayReading(
                List.of(new LessonSeen(lesson(1, 9, 30), null), new LessonSeen(lesson(2, 13, 0), null)), false);
        CourseSeat seat = new CourseSeat(3, NAME, "支援者", 1, null, "勤務先", closed);
        return new MarkedLine(
                day(),
                List.of("支援者"),
                closed ? List.of("支援者") : List.of(),
                DAY,
                new RollCallLine(List.of(seat), reading));
    }

    private static DayLesson lesson(long id, int hour, int minute) {
        return new DayLesson(
                id,
                "講義",
                SubjectKind.LECTURE,
                LocalTime.of(hour, minute),
                id == 1 ? LocalTime.of(12, 0) : LocalTime.of(17, 0));
    }

    private static DayHead day() {
        return new DayHead(1, DAY, "合同講義", "県民会館", LocalTime.of(9, 30), LocalTime.of(17, 0), null, null, null);
    }
}
