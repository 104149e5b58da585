package org.tsunagi.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The days the relative dates of the sample prefecture stand for, by the rule its README describes. */
record CheckedDates(LocalDate start, LocalDate first, LocalDate last) {

    static CheckedDates at(LocalDate start) {
        var first = tuesdayFrom(start.plusDays(45));
        if (fiscalYear(first.plusDays(15)) != fiscalYear(first)) {
            first = tuesdayFrom(LocalDate.of(fiscalYear(first) + 1, 4, 8));
        }
        return new CheckedDates(start, first, tuesdayFrom(LocalDate.of(fiscalYear(first) - 1, 9, 10)));
    }

    LocalDate day(String text) {
        var date = text.split(" ")[0];
        if (Character.isDigit(date.charAt(0))) {
            return LocalDate.parse(date);
        }
        int sign = Math.max(date.indexOf('+'), date.indexOf('-'));
        var anchor = switch (date.substring(0, sign)) {
            case "start" -> start;
            case "first" -> first;
            case "last" -> last;
            default -> throw new IllegalArgumentException(text);
        };
        return anchor.plusDays(Integer.parseInt(date.substring(sign)));
    }

    static int fiscalYear(LocalDate day) {
        return day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
    }

    private static LocalDate tuesdayFrom(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
    }
}
