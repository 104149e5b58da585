package org.tsunagi.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of a mark, as the history of a person's day shows it; {@code fromMark} is null for the first entry. */
public record ChangeLine(
        Instant at,
        String by,
        String subject,
        @Nullable Mark fromMark,
        int fromMinutes,
        Mark toMark,
        int toMinutes,
        @Nullable String reason) {

    /** Whether it was made after the day had been confirmed. */
    public boolean isAfter(DayHead day) {
        return day.confirmedAt() != null && at.isAfter(day.confirmedAt());
    }
}
