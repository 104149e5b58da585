package org.tsunagi.base.kernel;

import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One era of the Japanese calendar with its first and last day; the table is Java's own, so a new era comes with a new
 * Java.
 *
 * @param yearZero the western year before the era's first
 */
record Era(String name, String letter, int yearZero, LocalDate first, LocalDate last) {
    /** Japan's first day by the solar calendar, 明治6年1月1日: earlier dates cannot be told in both calendars. */
    static final LocalDate DAWN = LocalDate.of(1873, 1, 1);

    static final List<Era> ALL = table();

    /** The era {@code day} lies in; {@code day} is not before {@link #DAWN}. */
    static Era on(LocalDate day) {
        return ALL.stream()
                .filter(era -> era.contains(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("before the solar calendar: " + day));
    }

    /** The era written 令和 or R. */
    static Era called(String nameOrLetter) {
        return ALL.stream()
                .filter(era -> era.name.equals(nameOrLetter) || era.letter.equalsIgnoreCase(nameOrLetter))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no era " + nameOrLetter));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The year of {@code day} in this era as printed: 元年, 2年. */
    String year(LocalDate day) {
        int year = day.getYear() - yearZero;
        return (year == 1 ? "元" : Integer.toString(year)) + "年";
    }

    private static List<Era> table() {
        List<Era> eras = new ArrayList<>();
        LocalDate last = LocalDate.MAX;
        JapaneseEra[] known = JapaneseEra.values();
        for (int i = known.length - 1; i >= 0; i--) {
            JapaneseEra era = known[i];
            boolean meiji = era.equals(JapaneseEra.MEIJI);
            LocalDate first = meiji ? DAWN : LocalDate.from(JapaneseChronology.INSTANCE.dateYearDay(era, 1, 1));
            int yearZero = meiji ? 1867 : first.getYear() - 1;
            eras.add(
                    0,
                    new Era(
                            era.getDisplayName(TextStyle.FULL, Locale.JAPAN),
                            era.getDisplayName(TextStyle.NARROW, Locale.JAPAN),
                            yearZero,
                            first,
                            last));
            last = first.minusDays(1);
        }
        return List.copyOf(eras);
    }
}
