package org.tsunagi.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;

/** A call's time as seen at a moment. */
public record CallWindow(Instant opensAt, Instant closesAt, Instant asOf) {
    public boolean isUpcoming() {
        return asOf.isBefore(opensAt);
    }

    public boolean isOpen() {
        return !isUpcoming() && asOf.isBefore(closesAt);
    }

    public boolean isClosed() {
        return !asOf.isBefore(closesAt);
    }

    /** Days until the deadline by the calendar: 0 on its day. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(day(asOf), day(closesAt));
    }

    /** The deadline as a sentence needs it: 2019年8月30日（令和元年） 17:00. */
    public String deadline() {
        return JapaneseDate.both(closesAt);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, OfficeClock.ZONE);
    }
}
