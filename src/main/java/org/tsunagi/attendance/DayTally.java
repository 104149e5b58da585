package org.tsunagi.attendance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsunagi.attendance.DayReading.DayState;

/**
 * How many people of a day are in which state; a person counts once (実人数).
 *
 * @param exceptions who is more than present or unmarked
 * @param changedLater of whom a mark was changed after the day was confirmed
 */
public record DayTally(Map<DayState, Long> people, long exceptions, long changedLater) {
    static DayTally of(Collection<DayReading> readings) {
        return new DayTally(
                readings.stream().collect(Collectors.groupingBy(DayReading::state, Collectors.counting())),
                readings.stream()
                        .filter(one -> one.isException() && one.state() != DayState.UNMARKED)
                        .count(),
                readings.stream().filter(DayReading::changedLater).count());
    }

    public long of(DayState state) {
        return people.getOrDefault(state, 0L);
    }

    /** Everyone expected. */
    public long all() {
        return people.values().stream().mapToLong(Long::longValue).sum();
    }

    public long unmarked() {
        return of(DayState.UNMARKED);
    }

    /** The states that occur or are always said, in the order of the buttons, without the unmarked. */
    public List<DayState> said() {
        return List.of(DayState.values()).stream()
                .filter(state -> state != DayState.UNMARKED)
                .filter(state -> state == DayState.PRESENT || of(state) > 0)
                .toList();
    }
}
