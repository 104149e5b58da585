package org.tsunagi.attendance;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one statement about a day means for its lessons: who came at 11:30 missed what was taught before, who left at 15:00
 * what was taught after, over as many lessons as that takes. The clock decides, so breaks cost nothing.
 *
 * @param at when the person came late or left early; null with the other marks
 */
record DayMark(Mark mark, @Nullable LocalTime at) {
    /** The statement about the day that gives exactly these lessons; empty when each lesson needs its own. */
    static Optional<DayMark> reading(List<LessonMark> parts, List<Span> lessons) {
        return Stream.of(
                        Optional.of(new DayMark(Mark.PRESENT, null)),
                        Optional.of(new DayMark(Mark.ABSENT, null)),
                        came(parts, lessons),
                        left(parts, lessons))
                .flatMap(Optional::stream)
                .filter(day -> day.over(lessons).equals(parts))
                .findFirst();
    }

    /** The first moment at which the person was there. */
    private static Optional<DayMark> came(List<LessonMark> parts, List<Span> lessons) {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).mark() != Mark.ABSENT)
                .mapToObj(i -> new DayMark(
                        Mark.LATE,
                        lessons.get(i).startsAt().plusMinutes(parts.get(i).minutesMissed())))
                .findFirst();
    }

    /** The last moment at which the person was there. */
    private static Optional<DayMark> left(List<LessonMark> parts, List<Span> lessons) {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).mark() != Mark.ABSENT)
                .mapToObj(i -> new DayMark(
                        Mark.LEFT_EARLY,
                        lessons.get(i).endsAt().minusMinutes(parts.get(i).minutesMissed())))
                .reduce((earlier, later) -> later);
    }

    /** The mark of each lesson, in the order of the day. */
    List<LessonMark> over(List<Span> lessons) {
        return lessons.stream().map(this::partOf).toList();
    }

    private LessonMark partOf(Span lesson) {
        if (at == null) {
            return new LessonMark(mark, 0);
        }
        long missed = mark == Mark.LATE
                ? Duration.between(lesson.startsAt(), at).toMinutes()
                : Duration.between(at, lesson.endsAt()).toMinutes();
        if (missed <= 0) {
            return LessonMark.PRESENT;
        }
        return missed >= lesson.minutes() ? new LessonMark(Mark.ABSENT, 0) : new LessonMark(mark, (int) missed);
    }

    /** When a lesson is taught. */
    record Span(LocalTime startsAt, LocalTime endsAt) {
        /** Length in minutes. */
        long minutes() {
            return Duration.between(startsAt, endsAt).toMinutes();
        }
    }
}
