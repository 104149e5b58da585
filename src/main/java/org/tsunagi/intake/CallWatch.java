package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.intake.Applications.StateCount;
import org.tsunagi.intake.Calls.CallFacts;
import org.tsunagi.intake.WatchedCalls.SilentBody;

/** Reads how the calls of several courses stand, in figures and names of bodies, without people. */
@ApplicationScoped
public class CallWatch {
    private final WatchedCalls calls;
    private final Applications applications;
    private final OfficeClock clock;

    CallWatch(WatchedCalls calls, Applications applications, OfficeClock clock) {
        this.calls = calls;
        this.applications = applications;
        this.clock = clock;
    }

    /** The calls of these courses with the counts of their applications, the earliest first; two statements. */
    public List<CallLine> of(Collection<Long> courseIds) {
        List<CallFacts> found = courseIds.isEmpty() ? List.of() : calls.of(courseIds);
        Map<Long, List<StateCount>> counts = found.isEmpty()
                ? Map.of()
                : applications.countsOfCalls(found.stream().map(CallFacts::id).toList()).stream()
                        .collect(Collectors.groupingBy(count -> Objects.requireNonNull(count.of())));
        return found.stream()
                .map(call -> call.line(clock.now(), StateCounts.of(counts.getOrDefault(call.id(), List.of()))))
                .toList();
    }

    /** Of these calls the bodies from which nothing has reached the prefecture yet, by call; one statement. */
    public Map<Long, List<String>> silentBodies(Collection<Long> callIds) {
        return callIds.isEmpty()
                ? Map.of()
                : calls.silent(callIds).stream()
                        .collect(Collectors.groupingBy(
                                SilentBody::callId, Collectors.mapping(SilentBody::body, Collectors.toList())));
    }
}
