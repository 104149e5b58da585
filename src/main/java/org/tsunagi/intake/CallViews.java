package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseLine;
import org.tsunagi.intake.CallViews.BoardLine;
import org.tsunagi.intake.CallViews.OwnCall;
import org.tsunagi.intake.Calls.CallFacts;
import org.tsunagi.intake.Calls.SilentBody;
import org.tsunagi.intake.IntakeDesk.RankChoice;
import org.tsunagi.intake.NomineePlan.ListedNominee;
import org.tsunagi.intake.ScopeViews.LeftOut;
import org.tsunagi.intake.SeatRounds.SeatAccount;
import org.tsunagi.masters.NominatingBodyViews;

/** Reads calls and what has come of them: counts for the prefecture, its own candidates for a nominating body. */
@ApplicationScoped
public class CallViews {
    private final Calls calls;
    private final Applications applications;
    private final ApplicationFigures figures;
    private final Ranks ranks;
    private final Deadlines deadlines;
    private final CallExtensions extensions;
    private final OutsideScopes outside;
    private final NominatingBodyViews bodies;
    private final ApplicationBook book;
    private final SeatRounds rounds;
    private final OfficeClock clock;

    CallViews(
            Calls calls,
            Applications applications,
            ApplicationFigures figures,
            Ranks ranks,
            Deadlines deadlines,
            CallExtensions extensions,
            OutsideScopes outside,
            NominatingBodyViews bodies,
            ApplicationBook book,
            SeatRounds rounds,
            OfficeClock clock) {
        this.calls = calls;
        this.applications = applications;
        this.figures = figures;
        this.ranks = ranks;
        this.deadlines = deadlines;
        this.extensions = extensions;
        this.outside = outside;
        this.bodies = bodies;
        this.book = book;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** The calls of a fiscal year with the counts of everybody's applications; nothing for a nominator. */
    public List<CallLine> calls(Viewer viewer, FiscalYear year) {
        return viewer.body().isPresent() ? List.of() : counted(calls.of(year));
    }

    /** One call; a nominator sees no counts. */
    public CallLine call(Viewer viewer, long callId) {
        CallFacts call = calls.facts(callId);
        return viewer.body()
                .map(body -> call.line(
                        clock.now(),
                        deadlines.given(body, List.of(callId)).get(callId),
                        StateCounts.NONE,
                        taken(List.of(call))))
                .orElseGet(() -> counted(List.of(call)).get(0));
    }

    /** How the seats of a course stand, round by round; nothing for a nominator. */
    public SeatAccount account(Viewer viewer, long courseId) {
        if (viewer.body().isPresent()) {
            throw new NotFound("the seats of course " + courseId);
        }
        return rounds.of(courseId);
    }

    /** In which round a further call of a course would be; nothing for a nominator. */
    public NextCall next(Viewer viewer, long courseId) {
        Round last = lastRound(courseId);
        boolean decided = applications.decidedFor(courseId, last.number());
        return new NextCall(decided ? last.next() : last, decided, account(viewer, courseId));
    }

    /** Of the round in which a course is called again and that is not published yet, the call that closes last. */
    public Optional<CallLine> calledAgain(long courseId) {
        return CallLine.lastOf(callsOf(List.of(courseId)).stream()
                .filter(call -> !call.round().isFirst() && !call.selected())
                .toList());
    }

    /** In which round a course was called last. */
    public Round lastRound(long courseId) {
        return new Round(calls.lastRound(courseId));
    }

    /** The courses whose calls are to be watched: those of this fiscal year and later, and any with a call not closed. */
    public List<CourseLine> watched() {
        return calls.watched(FiscalYear.of(clock.today()), clock.now());
    }

    /** The calls of these courses with the counts of their applications, the earliest first; two statements. */
    public List<CallLine> callsOf(Collection<Long> courseIds) {
        return counted(calls.ofCourses(courseIds));
    }

    private List<CallLine> counted(List<CallFacts> found) {
        Map<Long, StateCounts> counts = StateCounts.by(
                figures.countsOfCalls(found.stream().map(CallFacts::id).toList()));
        Map<Long, Long> taken = taken(found);
        return found.stream()
                .map(call -> call.line(clock.now(), null, counts.getOrDefault(call.id(), StateCounts.NONE), taken))
                .toList();
    }

    /** How many seats are taken now of the courses that are called for what is left. */
    private Map<Long, Long> taken(List<CallFacts> found) {
        return rounds.takenOn(found.stream()
                .filter(CallFacts::isForSeatsLeft)
                .map(CallFacts::courseId)
                .distinct()
                .toList());
    }

    /** Of these calls the bodies from which nothing has reached the prefecture yet, by call; one statement. */
    public Map<Long, List<String>> silentBodies(Collection<Long> callIds) {
        return calls.silent(callIds, clock.today()).stream()
                .collect(Collectors.groupingBy(
                        SilentBody::callId, Collectors.mapping(SilentBody::body, Collectors.toList())));
    }

    /** How many of the bodies that stand these calls do not ask; a call that asks all is missing; one statement. */
    public Map<Long, Long> leftOut(Collection<Long> callIds) {
        return outside.counts(callIds, clock.today());
    }

    /** What every nominating body has done about a call, what is unfinished first. Bodies only: no names. */
    public List<BoardLine> board(Viewer viewer, long callId) {
        if (viewer.body().isPresent()) {
            throw new NotFound("the board of call " + callId);
        }
        Map<Long, StateCounts> counts = StateCounts.by(figures.countsOfBodies(callId));
        Map<Long, NoneSaid> nones =
                calls.nonesFor(callId).stream().collect(Collectors.toMap(NoneSaid::bodyId, Function.identity()));
        Map<Long, Instant> extended = extended(callId);
        Map<Long, LeftOut> leftOut = outside.linesOf(callId);
        LocalDate today = clock.today();
        FiscalYear year = calls.require(callId).course().fiscalYear();
        return bodies.bodiesIn(year).stream()
                .filter(body -> body.standsOn(today)
                        || counts.containsKey(body.id())
                        || nones.containsKey(body.id())
                        || extended.containsKey(body.id())
                        || leftOut.containsKey(body.id()))
                .map(body -> new BoardLine(
                        body.id(),
                        body.name(),
                        counts.getOrDefault(body.id(), StateCounts.NONE),
                        nones.get(body.id()),
                        extended.get(body.id()),
                        leftOut.get(body.id())))
                .sorted(Comparator.comparing(BoardLine::isSettled))
                .toList();
    }

    /** The bodies that a call does not ask. */
    Set<Long> leftOut(long callId) {
        return outside.linesOf(callId).keySet();
    }

    /** The bodies for which a call is open longer than for all others, and until when. */
    Map<Long, Instant> extended(long callId) {
        Instant now = clock.now();
        Instant ofAll = calls.require(callId).closesAt();
        return extensions.deadlinesFor(callId).entrySet().stream()
                .filter(one -> one.getValue().isAfter(now) && one.getValue().isAfter(ofAll))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Each time a call was kept open for one body, the latest first; for officers. */
    public List<ExtensionLine> extensions(Viewer viewer, long callId) {
        viewer.requireOfficer("extensions of call " + callId);
        return extensions.of(callId, clock.now());
    }

    /** The calls for nomination that concern a body: those of the year, and any that it can still send something for. */
    public List<OwnCall> own(Viewer viewer, FiscalYear year) {
        long body = viewer.body().orElseThrow(() -> new NotFound("nominating body"));
        List<CallFacts> found = calls.forNomination(body, year, clock.now());
        Map<Long, LeftOut> leftOut =
                outside.linesFor(body, found.stream().map(CallFacts::id).toList());
        Map<Long, List<Application>> nominated =
                applications.ofBody(body, found.stream().map(CallFacts::id).toList()).stream()
                        .collect(Collectors.groupingBy(one -> one.call().id()));
        Map<Long, NoneSaid> nones = calls
                .nonesBy(body, found.stream().map(CallFacts::id).toList())
                .stream()
                .collect(Collectors.toMap(NoneSaid::callId, Function.identity()));
        Map<Long, Instant> given =
                deadlines.given(body, found.stream().map(CallFacts::id).toList());
        Map<Long, Long> taken = taken(found);
        return found.stream()
                .map(call -> new OwnCall(
                        call.line(clock.now(), given.get(call.id()), StateCounts.NONE, taken),
                        nominated.getOrDefault(call.id(), List.of()).stream()
                                .map(NomineeLine::of)
                                .toList(),
                        nones.get(call.id()),
                        Optional.ofNullable(leftOut.get(call.id()))
                                .map(one -> Scope.notAsked(one).sentence())
                                .orElse(null)))
                .toList();
    }

    /** The candidates of a body for a call who stand, in rank order: a nominator's own, or of whichever an officer acts for. */
    public List<NominatedPerson> standing(Viewer viewer, long callId, long bodyId) {
        checkActsFor(viewer, bodyId);
        return applications.standing(callId, bodyId).stream()
                .map(NominatedPerson::of)
                .toList();
    }

    /** What a list of candidates would change for the body. */
    public NomineePlan plan(Viewer viewer, long callId, long bodyId, List<ListedNominee> listed) {
        return NomineePlan.of(
                listed, standing(viewer, callId, bodyId), ranks.elsewhere(calls.require(callId), bodyId), book::check);
    }

    private static void checkActsFor(Viewer viewer, long bodyId) {
        if (!viewer.isOfficer() && !viewer.body().equals(Optional.of(bodyId))) {
            throw new NotFound("candidates of body " + bodyId);
        }
    }

    /** That a body has nobody to nominate, where it said so: a nominator's own, or any for an officer. */
    public Optional<NoneSaid> none(Viewer viewer, long callId, long bodyId) {
        if (!viewer.isOfficer() && !viewer.body().equals(Optional.of(bodyId))) {
            throw new NotFound("what body " + bodyId + " says");
        }
        return calls.nonesBy(bodyId, List.of(callId)).stream().findFirst();
    }

    /** The ranks for a new candidate of a body: a nominator's own, or whichever an officer enters for. */
    public RankChoice ranks(Viewer viewer, long callId, long bodyId) {
        if (!viewer.isOfficer() && !viewer.body().equals(Optional.of(bodyId))) {
            throw new NotFound("ranks of body " + bodyId);
        }
        return ranks.choice(calls.require(callId), bodyId, null);
    }

    /** The ranks for a candidate already nominated, its own included. */
    public RankChoice ranksFor(Viewer viewer, long applicationId) {
        Application self = applications.requireSeenBy(viewer, applicationId);
        return ranks.choice(self.call(), self.body().orElseThrow().id(), self.rank());
    }

    /**
     * A call as a nominating body sees it: with its own candidates in rank order and nobody else's.
     *
     * @param notAsked why the body is not asked, in a sentence; null where it is
     */
    public record OwnCall(
            CallLine call,
            List<NomineeLine> nominees,
            @Nullable NoneSaid none,
            @Nullable String notAsked) {
        /** How many count towards the limit: of those who had one place one after the other (交代), one. */
        public long standing() {
            Set<Long> standing = nominees.stream()
                    .filter(NomineeLine::stands)
                    .map(NomineeLine::id)
                    .collect(Collectors.toSet());
            return nominees.stream()
                    .filter(NomineeLine::stands)
                    .filter(one -> one.replaced() == null || !standing.contains(one.replaced()))
                    .count();
        }

        /** Whether a body may still enter, change and move candidates. */
        public boolean isOpen() {
            return call.window().isOpen() && !call.selected() && notAsked == null;
        }

        public boolean isFirst(NomineeLine one) {
            return nominees.indexOf(one) == 0;
        }

        /** Whether nobody who stands comes after; those taken back are listed last. */
        public boolean isLast(NomineeLine one) {
            return nominees.indexOf(one)
                    == nominees.stream().filter(NomineeLine::stands).count() - 1;
        }

        public long drafts() {
            return nominees.stream().filter(NomineeLine::isDraft).count();
        }

        /** Whether a body may say that it has nobody. */
        public boolean isSayable() {
            return none == null && standing() == 0;
        }

        public boolean isFull() {
            Integer limit = call.limitPerBody();
            return limit != null && standing() >= limit;
        }
    }

    /**
     * A call that may come.
     *
     * @param begins whether it would be the first of its round
     */
    public record NextCall(Round round, boolean begins, SeatAccount account) {
        /** Whether there are no seats to call for. */
        public boolean isBarred() {
            return begins && !account.isCallable();
        }
    }

    /**
     * That a call was kept open for one body.
     *
     * @param closesAt the deadline, or the moment of an earlier end
     * @param ended null where nobody ended it before its deadline
     */
    public record ExtensionLine(
            long id,
            String body,
            Instant closesAt,
            String reason,
            Act given,
            @Nullable Act ended,
            boolean running) {}

    /**
     * What one nominating body has done about a call.
     *
     * @param extendedUntil until when it may nominate longer than the others, null where it may not
     * @param outside that it is not asked; null where it is
     */
    public record BoardLine(
            long bodyId,
            String body,
            StateCounts standing,
            @Nullable NoneSaid none,
            @Nullable Instant extendedUntil,
            @Nullable LeftOut outside) {
        /** Whether it is asked and nothing has reached the prefecture yet. */
        public boolean isSilent() {
            return standing.arrived() == 0 && none == null && outside == null;
        }

        /** Whether nothing is unfinished: no correction awaited, and what was begun has been sent. */
        public boolean isSettled() {
            return standing.corrections() == 0 && standing.drafts() == 0;
        }

        /** Whether the call asks it. */
        public boolean isAsked() {
            return outside == null;
        }

        /** Whether there is anything to say about the body: something it sent, took back or has begun to write, that it has nobody, or more time. */
        public boolean isHeard() {
            return !standing.counts().isEmpty() || none != null || extendedUntil != null;
        }
    }

    /**
     * That a body has nobody to nominate for a call.
     *
     * @param by who said so
     * @param forBody whether an officer wrote it down for the body
     */
    public record NoneSaid(long callId, long bodyId, Instant at, String by, boolean forBody) {}
}
