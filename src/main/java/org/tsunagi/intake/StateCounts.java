package org.tsunagi.intake;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.Applications.StateCount;

/** How many applications (persons) stand in which state. */
public record StateCounts(Map<ApplicationState, Long> counts) {
    static StateCounts of(Collection<StateCount> counted) {
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

    /** Those that reached the prefecture and stand: waiting, to be corrected, decided. */
    public long arrived() {
        return submitted() + corrections() + decided();
    }

    private long of(ApplicationState state) {
        return counts.getOrDefault(state, 0L);
    }
}
