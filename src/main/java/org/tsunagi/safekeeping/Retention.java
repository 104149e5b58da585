package org.tsunagi.safekeeping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tsunagi.base.kernel.OfficeClock;

/**
 * Which backups are kept: all of the last days, and of each of the last months the newest.
 *
 * @param days at least one
 * @param months 0 for none beyond the days
 */
record Retention(int days, int months) {
    /** Those that are to go, of backups made at these moments; the newest of all always stays. */
    Set<Instant> toGo(Collection<Instant> made, LocalDate today) {
        Map<YearMonth, Instant> newest = new HashMap<>();
        made.forEach(one -> newest.merge(month(one), one, (a, b) -> a.isAfter(b) ? a : b));
        YearMonth first = YearMonth.from(today).minusMonths(months);
        Set<Instant> kept = new HashSet<>();
        made.stream().filter(one -> day(one).isAfter(today.minusDays(days))).forEach(kept::add);
        newest.forEach((month, one) -> {
            if (month.isAfter(first)) {
                kept.add(one);
            }
        });
        made.stream().max(Instant::compareTo).ifPresent(kept::add);
        Set<Instant> gone = new HashSet<>(made);
        gone.removeAll(kept);
        return gone;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, OfficeClock.ZONE);
    }

    private static YearMonth month(Instant moment) {
        return YearMonth.from(day(moment));
    }
}
