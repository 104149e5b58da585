package org.tsunagi.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one statement about a whole day means for its lessons: someone 20 minutes late missed the first 20 minutes taught,
 * someone who left 90 minutes early missed the last 90, over as many lessons as that takes.
 */
record DayMark(Mark mark, int minutes) {
    /** The statement about the whole day that gives exactly these lessons; empty when each lesson needs its own. */
    static Optional<DayMark> reading(List<LessonPart> parts, List<Integer> lengths) {
        int missed = 0;
        for (int i = 0; i < parts.size(); i++) {
            LessonPart part = parts.get(i);
            missed += part.mark() == Mark.ABSENT ? lengths.get(i) : part.minutesMissed();
        }
        int minutes = missed;
        int taught = lengths.stream().mapToInt(Integer::intValue).sum();
        return Stream.of(Mark.values())
                .map(mark -> new DayMark(mark, mark.hasMinutes() ? minutes : 0))
                .filter(day -> !day.mark().hasMinutes() || 0 < minutes && minutes < taught)
                .filter(day -> day.over(lengths).equals(parts))
                .findFirst();
    }

    /** The mark of each lesson; {@code lengths} are minutes in the order of the day. */
    List<LessonPart> over(List<Integer> lengths) {
        List<LessonPart> parts = new ArrayList<>();
        int left = minutes;
        for (int i = 0; i < lengths.size(); i++) {
            int at = mark == Mark.LEFT_EARLY ? lengths.size() - 1 - i : i;
            int missed = mark.hasMinutes() ? Math.min(left, lengths.get(at)) : 0;
            left -= missed;
            LessonPart part = partOf(missed, lengths.get(at));
            parts.add(mark == Mark.LEFT_EARLY ? 0 : parts.size(), part);
        }
        return parts;
    }

    private LessonPart partOf(int missed, int length) {
        if (!mark.hasMinutes()) {
            return new LessonPart(mark, 0);
        }
        if (missed == 0) {
            return new LessonPart(Mark.PRESENT, 0);
        }
        return missed == length ? new LessonPart(Mark.ABSENT, 0) : new LessonPart(mark, missed);
    }

    record LessonPart(Mark mark, int minutesMissed) {}
}
