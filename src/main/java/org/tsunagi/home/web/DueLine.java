package org.tsunagi.home.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.web.Due;

/** A thing to do as seen on a day. */
record DueLine(Due due, LocalDate today) {
    private static final int SOON = 7;

    public boolean isDone() {
        return due.urgency() == Due.Urgency.DONE;
    }

    public boolean isPressing() {
        return due.urgency() == Due.Urgency.PRESSING;
    }

    /** Whether it is late or must be done within a week. */
    public boolean isSoon() {
        Long left = daysLeft();
        return !isDone() && left != null && left <= SOON;
    }

    /** Days from today by the calendar, negative when past; null when no day presses. */
    public @Nullable Long daysLeft() {
        return due.on() == null ? null : ChronoUnit.DAYS.between(today, due.on());
    }

    public long daysPast() {
        Long left = daysLeft();
        return left == null ? 0 : -left;
    }

    /** Whole years past, by the calendar. */
    public long yearsPast() {
        return due.on() == null ? 0 : ChronoUnit.YEARS.between(due.on(), today);
    }

    /** Whether its day lies in a fiscal year that is over. */
    public boolean isOfAnEarlierYear() {
        return due.on() != null
                && FiscalYear.of(due.on()).year() < FiscalYear.of(today).year();
    }

    /** Whether the date needs its year to be understood. */
    public boolean isOfAnotherYear() {
        return due.on() != null && due.on().getYear() != today.getYear();
    }
}
