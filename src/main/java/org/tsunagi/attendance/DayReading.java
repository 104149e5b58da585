package org.tsunagi.attendance;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.DayMark.Span;
import org.tsunagi.attendance.RollCallSheet.DayLesson;

/**
 * How one person's day reads from the marks of its lessons.
 *
 * @param lessons those at which the person is expected, in order
 * @param changedLater whether a mark was changed after the day was confirmed
 */
public record DayReading(List<LessonSeen> lessons, boolean changedLater) {
    /** The marks as they are shown; sent back with a press, so that nobody's later mark is overwritten unseen. */
    public String seen() {
        return MarksSeen.of(lessons.stream().map(LessonSeen::mark));
    }

    /** Whether this person is more than present at every lesson: marked otherwise, or changed after the day was confirmed. */
    public boolean isException() {
        DayState state = state();
        return changedLater || (state != DayState.PRESENT && state != DayState.UNMARKED);
    }

    /** Whether anything was entered about this person. */
    public boolean isMarked() {
        return lessons.stream().anyMatch(seen -> seen.mark() != null);
    }

    public DayState state() {
        return isWhole()
                ? day().map(day -> DayState.valueOf(day.mark().name())).orElse(DayState.BY_LESSON)
                : DayState.UNMARKED;
    }

    /** When the person came late or left early; null for any other day. */
    public @Nullable LocalTime at() {
        return isWhole() ? day().map(DayMark::at).orElse(null) : null;
    }

    private boolean isWhole() {
        return lessons.stream().noneMatch(seen -> seen.mark() == null);
    }

    private Optional<DayMark> day() {
        return DayMark.reading(
                lessons.stream().map(LessonSeen::mark).toList(),
                lessons.stream()
                        .map(seen ->
                                new Span(seen.lesson().startsAt(), seen.lesson().endsAt()))
                        .toList());
    }

    /** One person at one lesson; the mark is null while it is not entered. */
    public record LessonSeen(DayLesson lesson, @Nullable LessonMark mark) {}

    /** How a person's whole day reads: a mark for all of it, something for each lesson, or not all marked yet. */
    public enum DayState {
        PRESENT,
        LATE,
        LEFT_EARLY,
        ABSENT,
        BY_LESSON,
        UNMARKED
    }
}
