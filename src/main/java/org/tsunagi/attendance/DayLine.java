package org.tsunagi.attendance;

import java.util.List;

/**
 * A day in the list of a fiscal year's days; people are counted once, however many courses they are on (実人数).
 *
 * @param courses short titles of the courses that share it
 * @param toCome whether nobody can be marked yet
 */
public record DayLine(DayHead day, List<String> courses, long expected, long unmarked, boolean toCome) {
    /** People whose every lesson of the day is marked. */
    public long marked() {
        return expected - unmarked;
    }
}
