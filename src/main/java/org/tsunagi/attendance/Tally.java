package org.tsunagi.attendance;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many people of a day are in which state; a person counts once (実人数). */
public record Tally(Map<DayState, Long> people) {
    static Tally of(List<RollCallLine> lines) {
        return new Tally(lines.stream()
                .map(RollCallLine::state)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }

    public long of(DayState state) {
        return people.getOrDefault(state, 0L);
    }

    /** The states that occur or are always said, in the order of the buttons, without the unmarked. */
    public List<DayState> said() {
        return List.of(DayState.values()).stream()
                .filter(state -> state != DayState.UNMARKED)
                .filter(state -> state == DayState.PRESENT || of(state) > 0)
                .toList();
    }

    public long unmarked() {
        return of(DayState.UNMARKED);
    }
}
