package org.tsunagi.attendance;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.DayMark.Span;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.RuleViolation;

/**
 * What an officer enters about a person at a lesson or over a whole day.
 *
 * @param at when the person came late or left early; null with the other marks
 * @param reason why, in the person's words or the officer's; kept with the change
 * @param seen the {@link RollCallLine#seen()} the officer looked at; null when nobody looked at a page
 */
public record MarkEntry(
        Mark mark,
        @Nullable LocalTime at,
        @Nullable String reason,
        @Nullable String seen) {
    public MarkEntry {
        at = mark.hasTime() ? at : null;
    }

    /** Present or absent, without a reason. */
    public static MarkEntry of(Mark mark) {
        return new MarkEntry(mark, null, null, null);
    }

    /** Late or gone early at that time, without a reason. */
    public static MarkEntry of(Mark mark, LocalTime at) {
        return new MarkEntry(mark, at, null, null);
    }

    /** What it means for each of these lessons, in the order of the day; refused when it means nothing there. */
    List<LessonMark> over(List<Span> lessons) {
        RuleViolation.unless(!mark.hasTime() || at != null, "at", "attendance.timeMissing");
        if (at != null) {
            LocalTime from = lessons.get(0).startsAt();
            LocalTime until = lessons.get(lessons.size() - 1).endsAt();
            RuleViolation.unless(
                    from.isBefore(at) && at.isBefore(until),
                    "at",
                    "attendance.timeOutside." + mark.name(),
                    JapaneseDate.clock(from),
                    JapaneseDate.clock(until));
        }
        return new DayMark(mark, at).over(lessons);
    }
}
