package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.CallViews.BoardLine;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;
import org.tsunagi.masters.RegionViews;

/** Reads which bodies a call does not ask. */
@ApplicationScoped
public class ScopeViews {
    private final CallViews calls;
    private final OutsideScopes outside;
    private final NominatingBodyViews bodies;
    private final RegionViews regions;
    private final OfficeClock clock;

    ScopeViews(
            CallViews calls,
            OutsideScopes outside,
            NominatingBodyViews bodies,
            RegionViews regions,
            OfficeClock clock) {
        this.calls = calls;
        this.outside = outside;
        this.bodies = bodies;
        this.regions = regions;
        this.clock = clock;
    }

    /** The bodies that a call asks or may ask, region by region, those of none last; for officers. */
    public CallScope of(Viewer viewer, long callId) {
        viewer.requireOfficer("the scope of call " + callId);
        Map<Long, BoardLine> board =
                calls.board(viewer, callId).stream().collect(Collectors.toMap(BoardLine::bodyId, Function.identity()));
        Map<Long, String> regionOf = regions.ofBodies(clock.today());
        Map<String, List<BoardLine>> groups = new LinkedHashMap<>();
        regions.names().values().forEach(name -> groups.put(name, new ArrayList<>()));
        for (BodyLine body : bodies.bodies()) {
            BoardLine line = board.get(body.id());
            if (line != null && (line.outside() != null || body.standsOn(clock.today()))) {
                groups.computeIfAbsent(regionOf.getOrDefault(body.id(), ""), none -> new ArrayList<>())
                        .add(line);
            }
        }
        groups.values().removeIf(List::isEmpty);
        return new CallScope(
                groups, seen(outside.linesOf(callId).keySet().stream().sorted().toList()));
    }

    /** What a form about the scope was drawn from: the bodies left out, by their numbers in order. */
    static Fingerprint seen(List<Long> leftOut) {
        return Fingerprint.of(leftOut.stream());
    }

    /**
     * Whom a call asks.
     *
     * @param groups what each body has done, by the name of its region; nameless for those of no region
     */
    public record CallScope(Map<String, List<BoardLine>> groups, Fingerprint seen) {
        /** The bodies that are not asked. */
        public List<BoardLine> leftOut() {
            return groups.values().stream()
                    .flatMap(List::stream)
                    .filter(one -> one.outside() != null)
                    .toList();
        }
    }

    /**
     * That a call does not ask a body.
     *
     * @param reason as the body itself reads it
     * @param by who put it outside
     */
    public record LeftOut(long callId, long bodyId, String reason, Instant at, String by) {}
}
