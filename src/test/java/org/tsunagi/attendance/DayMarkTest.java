package org.tsunagi.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagi.attendance.DayMark.Span;

class DayMarkTest {
    /** 10:00 to 11:00, 11:10 to 12:10, 13:10 to 13:40: with a short break and a long one. */
    private static final List<Span> DAY = List.of(span(10, 0, 60), span(11, 10, 60), span(13, 10, 30));

    /** L 20 is late 20 minutes, E 5 left 5 minutes early, P and A are present and absent. */
    @ParameterizedTest
    @CsvSource({
        "PRESENT,    ,      P,    P,    P",
        "ABSENT,     ,      A,    A,    A",
        "LATE,       10:01, L 1,  P,    P",
        "LATE,       10:59, L 59, P,    P",
        "LATE,       11:10, A,    P,    P",
        "LATE,       11:30, A,    L 20, P",
        "LATE,       13:15, A,    A,    L 5",
        "LEFT_EARLY, 13:39, P,    P,    E 1",
        "LEFT_EARLY, 12:10, P,    P,    A",
        "LEFT_EARLY, 12:09, P,    E 1,  A",
        "LEFT_EARLY, 11:00, P,    A,    A",
        "LEFT_EARLY, 10:55, E 5,  A,    A",
    })
    void theClockSaysWhatIsMissedOfEachLessonAndIsReadBackFromThem(
            Mark mark, @Nullable LocalTime at, String first, String second, String third) {
        List<LessonMark> parts = List.of(part(first), part(second), part(third));
        assertThat(new DayMark(mark, at).over(DAY)).isEqualTo(parts);
        assertThat(DayMark.reading(parts, DAY)).contains(new DayMark(mark, at));
    }

    @ParameterizedTest
    @CsvSource({
        "LATE, 11:05, A, P, P",
        "LATE, 12:30, A, A, P",
        "LEFT_EARLY, 11:05, P, A, A",
        "LEFT_EARLY, 13:00, P, P, A"
    })
    void aBreakCostsNothing(Mark mark, LocalTime at, String first, String second, String third) {
        assertThat(new DayMark(mark, at).over(DAY)).containsExactly(part(first), part(second), part(third));
    }

    @ParameterizedTest
    @CsvSource({"P, A, P", "L 5, P, E 5", "P, L 8, P", "A, P, A", "E 10, P, P", "P, P, L 10"})
    void aDayThatNoSingleMarkDescribesIsReadLessonByLesson(String first, String second, String third) {
        assertThat(DayMark.reading(List.of(part(first), part(second), part(third)), DAY))
                .isEqualTo(Optional.empty());
    }

    @Test
    void aDayOfOneLessonTakesTheMarkAsItIs() {
        assertThat(new DayMark(Mark.LEFT_EARLY, LocalTime.of(11, 50)).over(List.of(span(10, 0, 120))))
                .containsExactly(new LessonMark(Mark.LEFT_EARLY, 10));
        assertThat(new DayMark(Mark.PRESENT, null).over(List.of())).isEmpty();
    }

    private static Span span(int hour, int minute, int length) {
        LocalTime start = LocalTime.of(hour, minute);
        return new Span(start, start.plusMinutes(length));
    }

    private static LessonMark part(String text) {
        return switch (text.charAt(0)) {
            case 'P' -> new LessonMark(Mark.PRESENT, 0);
            case 'A' -> new LessonMark(Mark.ABSENT, 0);
            case 'L' -> new LessonMark(Mark.LATE, Integer.parseInt(text.substring(2)));
            default -> new LessonMark(Mark.LEFT_EARLY, Integer.parseInt(text.substring(2)));
        };
    }
}
