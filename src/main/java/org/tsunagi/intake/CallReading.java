package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.intake.Calls.CallFacts;
import org.tsunagi.intake.Calls.SilentBody;
import org.tsunagi.intake.IntakeViews.BoardLine;
import org.tsunagi.intake.IntakeViews.OwnCall;
import org.tsunagi.masters.NominatingBodyViews;

/** Puts calls together with what has come of them, for {@link IntakeViews}, which knows who may see it. */
@ApplicationScoped
class CallReading {
    private final Calls calls;
    private final Applications applications;
    private final ApplicationFigures figures;
    private final NominatingBodyViews bodies;
    private final OfficeClock clock;

    CallReading(
            Calls calls,
            Applications applications,
            ApplicationFigures figures,
            NominatingBodyViews bodies,
            OfficeClock clock) {
        this.calls = calls;
        this.applications = applications;
        this.figures = figures;
        this.bodies = bodies;
        this.clock = clock;
    }

    List<CallLine> of(FiscalYear year) {
        return counted(calls.of(year));
    }

    List<CallLine> of(Collection<Long> courseIds) {
        return counted(calls.ofCourses(courseIds));
    }

    CallLine counted(long callId) {
        return counted(List.of(calls.facts(callId))).get(0);
    }

    CallLine uncounted(long callId) {
        return line(calls.facts(callId), StateCounts.NONE);
    }

    private List<CallLine> counted(List<CallFacts> found) {
        Map<Long, StateCounts> counts = StateCounts.by(
                figures.countsOfCalls(found.stream().map(CallFacts::id).toList()));
        return found.stream()
                .map(call -> line(call, counts.getOrDefault(call.id(), StateCounts.NONE)))
                .toList();
    }

    Map<Long, List<String>> silentBodies(Collection<Long> callIds) {
        return calls.silent(callIds, clock.today()).stream()
                .collect(Collectors.groupingBy(
                        SilentBody::callId, Collectors.mapping(SilentBody::body, Collectors.toList())));
    }

    List<BoardLine> board(long callId) {
        Map<Long, StateCounts> counts = StateCounts.by(figures.countsOfBodies(callId));
        LocalDate today = clock.today();
        FiscalYear year = calls.require(callId).course().fiscalYear();
        return bodies.bodiesIn(year).stream()
                .filter(body -> body.standsOn(today) || counts.containsKey(body.id()))
                .map(body -> new BoardLine(body.id(), body.name(), counts.getOrDefault(body.id(), StateCounts.NONE)))
                .toList();
    }

    List<OwnCall> own(long body, FiscalYear year) {
        List<CallFacts> found = calls.forNomination(body, year, clock.now());
        Map<Long, List<Application>> nominated =
                applications.ofBody(body, found.stream().map(CallFacts::id).toList()).stream()
                        .collect(Collectors.groupingBy(one -> one.call().id()));
        return found.stream()
                .map(call -> new OwnCall(
                        line(call, StateCounts.NONE),
                        nominated.getOrDefault(call.id(), List.of()).stream()
                                .map(NomineeLine::of)
                                .toList()))
                .toList();
    }

    private CallLine line(CallFacts call, StateCounts standing) {
        return call.line(clock.now(), standing);
    }
}
