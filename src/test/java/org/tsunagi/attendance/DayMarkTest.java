package org.tsunagi.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagi.attendance.DayMark.LessonPart;

class DayMarkTest {
    private static final List<Integer> HOUR_HOUR_HALF = List.of(60, 60, 30);

    /** L 20 is late 20 minutes, E 5 left 5 minutes early, P and A are present and absent. */
    @ParameterizedTest
    @CsvSource({
        "PRESENT,    0, P,    P,    P",
        "ABSENT,     0, A,    A,    A",
        "LATE,       1, L 1,  P,    P",
        "LATE,      59, L 59, P,    P",
        "LATE,      60, A,    P,    P",
        "LATE,      61, A,    L 1,  P",
        "LATE,     125, A,    A,    L 5",
        "LEFT_EARLY, 1, P,    P,    E 1",
        "LEFT_EARLY,30, P,    P,    A",
        "LEFT_EARLY,31, P,    E 1,  A",
        "LEFT_EARLY,90, P,    A,    A",
        "LEFT_EARLY,95, E 5,  A,    A",
    })
    void minutesAreSpreadOverTheLessonsOfTheDayAndReadBackFromThem(
            Mark mark, int minutes, String first, String second, String third) {
        List<LessonPart> parts = List.of(part(first), part(second), part(third));
        assertThat(new DayMark(mark, minutes).over(HOUR_HOUR_HALF)).isEqualTo(parts);
        assertThat(DayMark.reading(parts, HOUR_HOUR_HALF)).contains(new DayMark(mark, minutes));
    }

    @ParameterizedTest
    @CsvSource({"P, A, P", "L 5, P, E 5", "P, L 8, P", "A, P, A", "E 10, P, P", "P, P, L 10"})
    void aDayThatNoSingleMarkDescribesIsReadLessonByLesson(String first, String second, String third) {
        assertThat(DayMark.reading(List.of(part(first), part(second), part(third)), HOUR_HOUR_HALF))
                .isEqualTo(Optional.empty());
    }

    @Test
    void aDayOfOneLessonTakesTheMarkAsItIs() {
        assertThat(new DayMark(Mark.LEFT_EARLY, 10).over(List.of(120)))
                .containsExactly(new LessonPart(Mark.LEFT_EARLY, 10));
        assertThat(new DayMark(Mark.PRESENT, 0).over(List.of())).isEmpty();
    }

    private static LessonPart part(String text) {
        return switch (text.charAt(0)) {
            case 'P' -> new LessonPart(Mark.PRESENT, 0);
            case 'A' -> new LessonPart(Mark.ABSENT, 0);
            case 'L' -> new LessonPart(Mark.LATE, Integer.parseInt(text.substring(2)));
            default -> new LessonPart(Mark.LEFT_EARLY, Integer.parseInt(text.substring(2)));
        };
    }
}
