package org.tsunagi.attendance;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.RuleViolation;

/**
 * What an officer enters about a person at a lesson or over a whole day.
 *
 * @param minutes how late, or how early gone; 0 with the other marks
 * @param reason why, in the person's words or the officer's; kept with the change
 */
public record MarkEntry(Mark mark, int minutes, @Nullable String reason) {
    public MarkEntry {
        minutes = mark.hasMinutes() ? minutes : 0;
    }

    /** An entry without a reason; {@code minutes} are ignored where the mark has none. */
    public static MarkEntry of(Mark mark, int minutes) {
        return new MarkEntry(mark, minutes, null);
    }

    /** Refuses late or early without minutes, and minutes that leave nothing of {@code taught}. */
    void refuseUnless(int taught) {
        RuleViolation.unless(!mark.hasMinutes() || minutes > 0, "minutes", "attendance.minutesMissing");
        RuleViolation.unless(
                !mark.hasMinutes() || minutes < taught, "minutes", "attendance.tooManyMinutes", String.valueOf(taught));
    }
}
