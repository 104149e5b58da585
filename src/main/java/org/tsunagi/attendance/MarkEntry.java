package org.tsunagi.attendance;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.RuleViolation;

/**
 * What an officer enters about a person at a lesson or over a whole day.
 *
 * @param minutes how late, or how early gone; 0 with the other marks
 * @param reason why, in the person's words or the officer's; kept with the change
 * @param seen the {@link RollCallLine#seen()} the officer looked at; null when nobody looked at a page
 */
public record MarkEntry(
        Mark mark,
        int minutes,
        @Nullable String reason,
        @Nullable String seen) {
    public MarkEntry {
        minutes = mark.hasMinutes() ? minutes : 0;
    }

    /** An entry without a reason; {@code minutes} are ignored where the mark has none. */
    public static MarkEntry of(Mark mark, int minutes) {
        return new MarkEntry(mark, minutes, null, null);
    }

    /** The same entry with what it means for one of the day's lessons. */
    MarkEntry with(DayMark.LessonPart part) {
        return new MarkEntry(part.mark(), part.minutesMissed(), reason, seen);
    }

    /** Refuses to overwrite marks that are no longer those the officer saw. */
    void refuseUnlessSeen(String now) {
        RuleViolation.unless(seen == null || seen.equals(now), null, "attendance.changedMeanwhile");
    }

    /** Refuses late or early without minutes, and minutes that leave nothing of {@code taught}. */
    void refuseUnless(int taught) {
        RuleViolation.unless(!mark.hasMinutes() || minutes > 0, "minutes", "attendance.minutesMissing");
        RuleViolation.unless(
                !mark.hasMinutes() || minutes < taught, "minutes", "attendance.tooManyMinutes", String.valueOf(taught));
    }
}
