package org.tsunagi.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.tsunagi.base.kernel.FiscalYear;

/**
 * The days the relative dates of the sample prefecture stand for: {@code start} is the first start, {@code first} the first
 * session day of the open course, {@code last} the first session day of the year before it.
 */
record SampleCalendar(LocalDate start, LocalDate first, LocalDate last) {
    private static final int DAYS_FROM_START_TO_FIRST_SESSION = 45;
    private static final int LENGTH_OF_THE_COURSE = 15;

    static SampleCalendar from(LocalDate start) {
        LocalDate first = tuesdayFrom(start.plusDays(DAYS_FROM_START_TO_FIRST_SESSION));
        FiscalYear year = FiscalYear.of(first);
        if (!year.contains(first.plusDays(LENGTH_OF_THE_COURSE))) {
            first = tuesdayFrom(year.next().first().plusDays(7));
        }
        LocalDate september = LocalDate.of(FiscalYear.of(first).previous().year(), 9, 10);
        return new SampleCalendar(start, first, tuesdayFrom(september));
    }

    private static LocalDate tuesdayFrom(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
    }

    /** {@code 2019}, {@code last} or {@code current}. */
    FiscalYear year(String text) {
        return switch (text) {
            case "current" -> FiscalYear.of(first);
            case "last" -> FiscalYear.of(first).previous();
            default -> new FiscalYear(Integer.parseInt(text));
        };
    }

    /** A plain date, or an anchor and days: {@code start-14}. */
    LocalDate day(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return LocalDate.parse(text);
        }
        int sign = Math.max(text.indexOf('+'), text.indexOf('-'));
        LocalDate anchor = switch (text.substring(0, sign)) {
            case "start" -> start;
            case "first" -> first;
            case "last" -> last;
            default -> throw new IllegalStateException("unknown anchor in " + text);
        };
        return anchor.plusDays(Integer.parseInt(text.substring(sign)));
    }

    /** A day and a time of day parted by a blank. */
    LocalDateTime moment(String text) {
        String[] parts = text.split(" ");
        return day(parts[0]).atTime(LocalTime.parse(parts[1]));
    }
}
