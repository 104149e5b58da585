package org.tsunagi.attendance;

import java.util.List;
import org.tsunagi.base.kernel.NotFound;

/**
 * The roll-call of a day for all courses that share it.
 *
 * @param courses short titles
 * @param rows the people by kana
 * @param toCome whether nobody can be marked yet
 */
public record RollCallSheet(
        DayHead day, List<String> courses, List<DayLesson> lessons, List<KanaRow> rows, boolean toCome) {

    public List<RollCallLine> lines() {
        return rows.stream().flatMap(row -> row.lines().stream()).toList();
    }

    public Tally tally() {
        return Tally.of(lines());
    }

    public long changedLater() {
        return lines().stream().filter(RollCallLine::changedLater).count();
    }

    /** One person's line; 404 for who is not expected on the day. */
    public RollCallLine line(long traineeId) {
        return NotFound.orThrow(
                lines().stream().filter(line -> line.traineeId() == traineeId).findFirst(),
                "trainee " + traineeId + " on day " + day.dayId());
    }
}
