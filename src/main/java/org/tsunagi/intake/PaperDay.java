package org.tsunagi.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;

/** The day on which a paper reached the prefecture, whenever it is entered; a paper bears no time. */
record PaperDay(LocalDate day) {
    static PaperDay of(Instant moment) {
        return new PaperDay(LocalDate.ofInstant(moment, OfficeClock.ZONE));
    }

    /** Refuses a paper that came before the call opened, or that has not come yet. */
    void checkHasCome(Call call, LocalDate today) {
        RuleViolation.unless(
                !day.isBefore(call.opensOn()),
                "receivedOn",
                "intake.receivedBeforeOpening",
                JapaneseDate.both(call.opensOn()));
        RuleViolation.unless(!day.isAfter(today), "receivedOn", "intake.receivedInTheFuture");
    }

    /** Refuses a paper that came after the day of the deadline that its body has. */
    void checkInTime(Instant deadline) {
        RuleViolation.unless(
                !day.isAfter(LocalDate.ofInstant(deadline, OfficeClock.ZONE)),
                "receivedOn",
                "intake.receivedAfterClosing",
                JapaneseDate.both(deadline));
    }

    /** Its place in the order of arrival: today means now, any other day its noon. */
    Instant arrival(Instant now) {
        return day.equals(LocalDate.ofInstant(now, OfficeClock.ZONE))
                ? now
                : day.atTime(LocalTime.NOON).atZone(OfficeClock.ZONE).toInstant();
    }
}
