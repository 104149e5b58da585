package org.tsunagi.attendance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.DayReading.LessonSeen;
import org.tsunagi.attendance.RollCallSheet.DayHead;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.RuleViolation;

/**
 * What the code of an admission slip leads to.
 *
 * @param path where it leads
 * @param day the slip's day
 * @param marked the person's line on that day; null when not expected there
 * @param now the time of day
 * @param instead the page of the same person's slip for today, where the slip is of another day
 */
public record CheckIn(
        String path,
        Slipped person,
        DayHead day,
        LocalDate today,
        LocalTime now,
        @Nullable MarkedLine marked,
        @Nullable String instead) {

    /** Why nobody is checked in by it; empty when somebody is. */
    public Optional<RuleViolation> rule() {
        if (day.cancellation() != null) {
            return refused("attendance.checkIn.cancelled", date(), day.cancellation());
        }
        if (marked == null) {
            String key = person.gaveUp() ? "attendance.checkIn.gaveUp" : "attendance.checkIn.notExpected";
            return refused(key, person.name().full(), date());
        }
        if (!day.heldOn().equals(today)) {
            return refused("attendance.checkIn.otherDay", date());
        }
        return marked.line().isClosed() ? refused("attendance.closed") : Optional.empty();
    }

    /** The same as a sentence, or null. */
    public @Nullable String refusal() {
        return rule().map(RuleViolation::sentence).orElse(null);
    }

    private static Optional<RuleViolation> refused(String key, Object... arguments) {
        return Optional.of(new RuleViolation(null, key, arguments));
    }

    /** The time at which the person comes late, once the first lesson has begun and before the last ends; else null. */
    public @Nullable LocalTime late() {
        if (marked == null) {
            return null;
        }
        List<LessonSeen> lessons = marked.line().lessons();
        boolean during = lessons.get(0).lesson().startsAt().isBefore(now)
                && now.isBefore(lessons.get(lessons.size() - 1).lesson().endsAt());
        return during ? now : null;
    }

    private String date() {
        return JapaneseDate.withWeekday(day.heldOn());
    }

    /**
     * Whose slip it is.
     *
     * @param gaveUp whether the seat was given up
     */
    public record Slipped(
            long enrollmentId,
            long traineeId,
            PersonName name,
            long courseId,
            String course,
            int number,
            boolean gaveUp) {}
}
