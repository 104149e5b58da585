package org.tsunagi.attendance;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.DayReading.DayState;
import org.tsunagi.attendance.DayReading.LessonSeen;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.SearchKey;

/** One person in the roll-call of a day, once for all courses. */
public record RollCallLine(List<CourseSeat> seats, DayReading reading) {
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

    /** Whether every course through which this person comes is closed, so that the marks stay as they are. */
    public boolean isClosed() {
        return seats.stream().allMatch(CourseSeat::closed);
    }

    /** The lessons at which this person is expected, in order. */
    public List<LessonSeen> lessons() {
        return reading.lessons();
    }

    /** See {@link DayReading#seen()}. */
    public String seen() {
        return reading.seen();
    }

    public DayState state() {
        return reading.state();
    }

    /** When the person came late or left early; null for any other day. */
    public @Nullable LocalTime at() {
        return reading.at();
    }

    /** Whether a mark was changed after the day was confirmed. */
    public boolean changedLater() {
        return reading.changedLater();
    }

    /** Whether anything was entered about this person. */
    public boolean isMarked() {
        return reading.isMarked();
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

    /**
     * A trainee comes to a day through one course.
     *
     * @param number 受講番号 on that course
     * @param body the nominating body; null for who applied directly
     * @param closed whether the course is closed
     */
    public record CourseSeat(
            long traineeId,
            PersonName name,
            String course,
            int number,
            @Nullable String body,
            String employer,
            boolean closed) {}
}
