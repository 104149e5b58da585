package org.tsunagi.masters;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Messages;

/**
 * On which days a prefecture's office is open (開庁日): not on Saturdays and Sundays, not on the holidays by law and their
 * substitutes, not from 29 December to 3 January.
 *
 * @param holidays by day, with their names; all of each year from the first to the last
 */
public record BusinessDays(SortedMap<LocalDate, String> holidays) {
    private static final MonthDay LAST_OPEN = MonthDay.of(12, 28);
    private static final MonthDay FIRST_OPEN = MonthDay.of(1, 4);

    public BusinessDays {
        if (holidays.isEmpty()) {
            throw new IllegalStateException("a calendar without holidays");
        }
        holidays = new TreeMap<>(holidays);
    }

    /** What keeps the office closed on that day besides its day of the week: the holiday's name, or 年末年始. */
    public Optional<String> holiday(LocalDate day) {
        MonthDay inYear = MonthDay.from(day);
        boolean yearEnd = inYear.isAfter(LAST_OPEN) || inYear.isBefore(FIRST_OPEN);
        return Optional.ofNullable(holidays.get(day))
                .or(() -> yearEnd ? Optional.of(Messages.say("masters.yearEnd")) : Optional.empty());
    }

    public boolean isOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && holiday(day).isEmpty();
    }

    /** The last open day before that one. */
    public LocalDate before(LocalDate day) {
        LocalDate earlier = day.minusDays(1);
        while (!isOpen(earlier)) {
            earlier = earlier.minusDays(1);
        }
        return earlier;
    }

    /** The day that many open days before another; with none that day itself. */
    public LocalDate before(LocalDate day, int days) {
        LocalDate earlier = day;
        for (int n = 0; n < days; n++) {
            earlier = before(earlier);
        }
        return earlier;
    }

    /** The last day of which it is known whether it is a holiday. */
    public LocalDate knownUntil() {
        Set<Integer> years = years(holidays);
        int year = holidays.firstKey().getYear();
        while (years.contains(year + 1)) {
            year++;
        }
        return LocalDate.of(year, 12, 31);
    }

    /** The same with other holidays in all years that those have. */
    BusinessDays announced(SortedMap<LocalDate, String> others) {
        Set<Integer> years = years(others);
        SortedMap<LocalDate, String> all = new TreeMap<>(holidays);
        all.keySet().removeIf(day -> years.contains(day.getYear()));
        all.putAll(others);
        return new BusinessDays(all);
    }

    private static Set<Integer> years(SortedMap<LocalDate, String> holidays) {
        return holidays.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
    }
}
