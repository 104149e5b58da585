package org.tsunagi.intake;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.ApplicationFigures.StateCount;

/** How many applications (persons) stand in which state. */
public record StateCounts(Map<ApplicationState, Long> counts) {
    /** The states of those that reached the prefecture and stand. */
    static final Set<ApplicationState> ARRIVED =
            Set.of(ApplicationState.SUBMITTED, ApplicationState.CORRECTION_REQUESTED, ApplicationState.DECIDED);

    /** The states of those of them that wait for a decision. */
    static final Set<ApplicationState> UNDECIDED =
            Set.of(ApplicationState.SUBMITTED, ApplicationState.CORRECTION_REQUESTED);

    static final StateCounts NONE = new StateCounts(Map.of());

    /** The counts by what was counted: calls, bodies or courses; what has none is missing. */
    static Map<Long, StateCounts> by(Collection<StateCount> counted) {
        return counted.stream()
                .filter(one -> one.of() != null)
                .collect(Collectors.groupingBy(
                        StateCount::of, Collectors.collectingAndThen(Collectors.toList(), StateCounts::of)));
    }

    private static StateCounts of(Collection<StateCount> counted) {
        Map<ApplicationState, Long> counts = new EnumMap<>(ApplicationState.class);
        counted.forEach(one -> counts.merge(one.state(), one.count(), Long::sum));
        return new StateCounts(Map.copyOf(counts));
    }

    public long drafts() {
        return of(ApplicationState.DRAFT);
    }

    /** Those that wait for a decision. */
    public long submitted() {
        return of(ApplicationState.SUBMITTED);
    }

    public long corrections() {
        return of(ApplicationState.CORRECTION_REQUESTED);
    }

    public long withdrawn() {
        return of(ApplicationState.WITHDRAWN);
    }

    public long decided() {
        return of(ApplicationState.DECIDED);
    }

    /** Those that wait for a decision, or for a correction before it. */
    public long undecided() {
        return UNDECIDED.stream().mapToLong(this::of).sum();
    }

    /** Those that reached the prefecture and stand: waiting, to be corrected, decided. */
    public long arrived() {
        return ARRIVED.stream().mapToLong(this::of).sum();
    }

    private long of(ApplicationState state) {
        return counts.getOrDefault(state, 0L);
    }
}
