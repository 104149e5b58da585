package org.tsunagi.course;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tsunagi.base.kernel.FiscalYear;

/** Where a day of one fiscal year lies in another: on the same weekday, nearest to the same date, never outside the year. */
public record YearShift(FiscalYear from, FiscalYear to) {
    private static final int DAYS = DayOfWeek.values().length;
    private static final int HALF = DAYS / 2;

    /** Another year or a date, in either calendar. */
    private static final Pattern DATED = Pattern.compile(
            "(令和|平成)\\s*([0-9０-９]+|元)|(?<![A-Za-z])[RHＲＨ][0-9０-９]{1,2}(?![0-9０-９])|[0-9０-９]{4}\\s*(年|[/／.-])|[0-9０-９]{1,2}\\s*(月\\s*[0-9０-９]{1,2}\\s*日|[/／][0-9０-９]{1,2})");

    /** The same words of the other year, where they name the year. */
    public String words(String text) {
        return text.replace(from.label(), to.label()).replace(from.year() + "年度", to.year() + "年度");
    }

    /** Whether the words still name a year or a date when they are those of the other year. */
    public boolean leavesDate(String text) {
        return DATED.matcher(words(text).replace(to.label(), "").replace(to.year() + "年度", ""))
                .find();
    }

    /** That day in the other year. */
    public LocalDate of(LocalDate day) {
        LocalDate sameWeekday = near(day);
        if (sameWeekday.isBefore(to.first())) {
            return sameWeekday.plusWeeks(1);
        }
        return sameWeekday.isAfter(to.last()) ? sameWeekday.minusWeeks(1) : sameWeekday;
    }

    /** The same weekday nearest to the same date that many years later, be it outside the year: of what comes before it. */
    public LocalDate near(LocalDate day) {
        LocalDate sameDate = day.plusYears((long) to.year() - from.year());
        int later = Math.floorMod(ChronoUnit.DAYS.between(sameDate, day), DAYS);
        return sameDate.plusDays(later > HALF ? later - DAYS : later);
    }

    /**
     * Where these days lie, each on a day of its own and in the same order: at an end of the year, or where a leap day falls
     * away, the next ones give way by whole weeks. More of one weekday than the other year has lie before its first day.
     */
    Map<LocalDate, LocalDate> of(Collection<LocalDate> days) {
        List<LocalDate> ordered = new ArrayList<>(new TreeSet<>(days));
        List<LocalDate> moved = new ArrayList<>();
        LocalDate before = LocalDate.MIN;
        for (LocalDate day : ordered) {
            LocalDate next = of(day);
            while (!next.isAfter(before)) {
                next = next.plusWeeks(1);
            }
            moved.add(next);
            before = next;
        }
        LocalDate after = to.last().plusDays(1);
        Map<LocalDate, LocalDate> found = new HashMap<>();
        for (int i = moved.size() - 1; i >= 0; i--) {
            LocalDate next = moved.get(i);
            while (!next.isBefore(after)) {
                next = next.minusWeeks(1);
            }
            found.put(ordered.get(i), next);
            after = next;
        }
        return found;
    }
}
