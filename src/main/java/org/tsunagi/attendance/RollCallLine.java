package org.tsunagi.attendance;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.DayMark.Span;
import org.tsunagi.attendance.RollCallSheet.DayLesson;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.SearchKey;

/**
 * One person in the roll-call of a day, once for all courses.
 *
 * @param lessons the lessons at which this person is expected, in order
 * @param changedLater whether a mark was changed after the day was confirmed
 */
public record RollCallLine(List<CourseSeat> seats, List<LessonSeen> lessons, boolean changedLater) {
    public long traineeId() {
        return seats.get(0).traineeId();
    }

    public PersonName name() {
        return seats.get(0).name();
    }

    /** Who sent this person: the nominating body, or the employer of who applied directly. */
    public String from() {
        return seats.stream()
                .map(CourseSeat::body)
                .filter(body -> body != null)
                .findFirst()
                .orElse(seats.get(0).employer());
    }

    /** The marks as they are shown here; sent back with a press, so that nobody's later mark is overwritten unseen. */
    public String seen() {
        return MarksSeen.of(lessons.stream().map(LessonSeen::mark));
    }

    /** Whether this person is more than present at every lesson: marked otherwise, or changed after the day was confirmed. */
    public boolean isException() {
        return changedLater || (state() != DayState.PRESENT && state() != DayState.UNMARKED);
    }

    /** Whether the folded name or reading holds what was typed, or it is a trainee number. */
    public boolean isFoundBy(String typed) {
        String key = SearchKey.of(typed);
        return name().searchKey().contains(key)
                || seats.stream()
                        .anyMatch(seat -> Integer.toString(seat.number()).equals(key));
    }

    /** What the page itself finds this person by: the folded name and reading, the name as it is written, the numbers. */
    public String finds() {
        return Stream.concat(
                        Stream.of(name().searchKey(), name().full().replace(" ", "")),
                        seats.stream().map(seat -> Integer.toString(seat.number())))
                .collect(Collectors.joining(" "));
    }

    /** Whether anything was entered about this person. */
    public boolean isMarked() {
        return lessons.stream().anyMatch(seen -> seen.mark() != null);
    }

    public DayState state() {
        if (lessons.stream().anyMatch(seen -> seen.mark() == null)) {
            return DayState.UNMARKED;
        }
        return day().map(day -> DayState.valueOf(day.mark().name())).orElse(DayState.BY_LESSON);
    }

    /** When the person came late or left early; null for any other day. */
    public @Nullable LocalTime at() {
        return state() == DayState.UNMARKED ? null : day().map(DayMark::at).orElse(null);
    }

    private Optional<DayMark> day() {
        return DayMark.reading(
                lessons.stream().map(LessonSeen::mark).toList(),
                lessons.stream()
                        .map(seen ->
                                new Span(seen.lesson().startsAt(), seen.lesson().endsAt()))
                        .toList());
    }

    /**
     * A trainee comes to a day through one course.
     *
     * @param number 受講番号 on that course
     * @param body the nominating body; null for who applied directly
     */
    public record CourseSeat(
            long traineeId,
            PersonName name,
            String course,
            int number,
            @Nullable String body,
            String employer) {}

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
