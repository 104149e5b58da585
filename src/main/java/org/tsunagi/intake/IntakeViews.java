package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NearMatches;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Course;
import org.tsunagi.course.CourseLine;
import org.tsunagi.intake.Applicant.PlannedRole;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.ApplicationDetail.Alike;
import org.tsunagi.intake.ApplicationDetail.Allowed;
import org.tsunagi.intake.ApplicationDetail.ChangeLine;
import org.tsunagi.intake.CallLine.CallWindow;
import org.tsunagi.intake.IntakeDesk.RankChoice;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.Municipality;
import org.tsunagi.masters.NominatingBody;

/** Reads calls and applications: all of them for an officer, its own for a nominating body, counts for an official. */
@ApplicationScoped
public class IntakeViews {
    private final Calls calls;
    private final Applications applications;
    private final CallReading reading;
    private final ApplicationFigures figures;
    private final MastersViews masters;
    private final OfficeClock clock;

    IntakeViews(
            Calls calls,
            Applications applications,
            CallReading reading,
            ApplicationFigures figures,
            MastersViews masters,
            OfficeClock clock) {
        this.calls = calls;
        this.applications = applications;
        this.reading = reading;
        this.figures = figures;
        this.masters = masters;
        this.clock = clock;
    }

    /** The calls of a fiscal year with the counts of everybody's applications; nothing for a nominator. */
    public List<CallLine> calls(Viewer viewer, FiscalYear year) {
        return viewer.body().isPresent() ? List.of() : reading.of(year);
    }

    /** One call; a nominator sees no counts. */
    public CallLine call(Viewer viewer, long callId) {
        return viewer.body().isPresent() ? reading.uncounted(callId) : reading.counted(callId);
    }

    /** The courses whose calls are to be watched: those of this fiscal year and later, and any with a call not closed. */
    public List<CourseLine> watched() {
        return calls.watched(FiscalYear.of(clock.today()), clock.now());
    }

    /** The calls of these courses with the counts of their applications, the earliest first; two statements. */
    public List<CallLine> callsOf(Collection<Long> courseIds) {
        return reading.of(courseIds);
    }

    /** Of these calls the bodies from which nothing has reached the prefecture yet, by call; one statement. */
    public Map<Long, List<String>> silentBodies(Collection<Long> callIds) {
        return reading.silentBodies(callIds);
    }

    /** What every nominating body has done about a call. Bodies only: no names. */
    public List<BoardLine> board(Viewer viewer, long callId) {
        if (viewer.body().isPresent()) {
            throw new NotFound("the board of call " + callId);
        }
        return reading.board(callId);
    }

    /** The calls for nomination that concern a body: those of the year, and any that it can still send something for. */
    public List<OwnCall> own(Viewer viewer, FiscalYear year) {
        return reading.own(viewer.body().orElseThrow(() -> new NotFound("nominating body")), year);
    }

    /** A page of an officer's list. */
    public List<ApplicationLine> found(Viewer viewer, ApplicationSearch search, int offset, int size) {
        return viewer.isOfficer() ? applications.found(search, offset, size) : List.of();
    }

    /** How many a search finds. */
    public long count(Viewer viewer, ApplicationSearch search) {
        return viewer.isOfficer() ? applications.count(search) : 0;
    }

    /** How many applications (persons) of a course stand where, drafts of the bodies included. */
    public StateCounts standing(long courseId) {
        return standings(List.of(courseId)).get(courseId);
    }

    /** The same for several courses at once. */
    public Map<Long, StateCounts> standings(List<Long> courseIds) {
        Map<Long, StateCounts> counts = StateCounts.by(figures.countsOfCourses(courseIds));
        return courseIds.stream().collect(Collectors.toMap(id -> id, id -> counts.getOrDefault(id, StateCounts.NONE)));
    }

    /**
     * The year's applicants (受講申込) by course and municipality, without names: what was submitted and not taken back
     * before the call's deadline. What an officer entered after the deadline counts too. A nomination counts for the
     * municipality that nominated; a direct application, or one by another body, for that of the workplace.
     */
    public List<AppliedCount> appliedPerMunicipality(FiscalYear year) {
        return figures.perMunicipality(year);
    }

    /** Whether the selection of a course is decided, so that nothing more is entered for it. */
    public boolean isSelected(long courseId) {
        return applications.decidedFor(courseId);
    }

    /** One application; a neighbour's is 404. */
    public ApplicationDetail one(Viewer viewer, long applicationId) {
        Application a = applications.requireSeenBy(viewer, applicationId);
        Call call = a.call();
        Course course = call.course();
        CallWindow window = new CallWindow(call.opensAt(), call.closesAt(), clock.now());
        boolean nominated = a.body().isPresent();
        boolean selected = applications.decidedFor(course.id());
        String ended = viewer.body().flatMap(this::ended).orElse(null);
        return new ApplicationDetail(
                a.id(),
                a.version(),
                call.id(),
                course.id(),
                course.words().title(),
                course.fiscalYear(),
                window,
                selected,
                a.body().map(NominatingBody::id).orElse(null),
                a.body().map(NominatingBody::name).orElse(null),
                a.rank(),
                a.state(),
                a.receivedOn().orElse(null),
                a.submittedAt().orElse(null),
                a.correctionRequest().orElse(null),
                a.particulars(),
                a.applicant().municipality().map(Municipality::name).orElse(null),
                applications.professionNames(a.particulars()),
                RequiredPart.missingIn(a.particulars(), nominated),
                ended,
                ended == null ? Allowed.of(viewer, a.state(), window, nominated, selected) : Allowed.NOTHING);
    }

    /** Why a body nominates no more, in a sentence; empty while it stands. */
    public Optional<String> ended(long bodyId) {
        return masters.body(bodyId).ended(clock.today()).map(RuleViolation::sentence);
    }

    /** Other applications that may be for the same person, across courses and years; a body is told of its own people only. */
    public List<Alike> alike(Viewer viewer, long applicationId) {
        Application one = applications.requireSeenBy(viewer, applicationId);
        List<Alike> born = applications.bornLike(one, viewer.body().orElse(null));
        return NearMatches.among(born, Alike::name, Alike::birthDate)
                .of(one.applicant().name(), one.applicant().birthDate());
    }

    /** What happened to an application, the latest last. */
    public List<ChangeLine> trail(Viewer viewer, long applicationId) {
        return applications.trailOf(applications.requireSeenBy(viewer, applicationId));
    }

    /** The ranks for a new candidate of a body: a nominator's own, or whichever an officer enters for. */
    public RankChoice ranks(Viewer viewer, long callId, long bodyId) {
        if (!viewer.isOfficer() && !viewer.body().equals(Optional.of(bodyId))) {
            throw new NotFound("ranks of body " + bodyId);
        }
        return ranks(calls.require(callId), bodyId, null);
    }

    /** The ranks for a candidate already nominated, its own included. */
    public RankChoice ranksFor(Viewer viewer, long applicationId) {
        Application self = applications.requireSeenBy(viewer, applicationId);
        return ranks(self.call(), self.body().orElseThrow().id(), self.rank());
    }

    private RankChoice ranks(Call call, long body, @Nullable Integer own) {
        List<Integer> taken = applications.ranksTaken(call.course().id(), body);
        Integer limit = call.limitPerBody();
        int beyond = taken.stream().max(Comparator.naturalOrder()).orElse(0) + 1;
        return new RankChoice(
                IntStream.rangeClosed(1, own == null && limit != null ? limit : beyond)
                        .boxed()
                        .filter(rank -> rank.equals(own) || !taken.contains(rank))
                        .toList(),
                limit,
                applications.standingOf(call, body));
    }

    /** Of these courses those for which the viewer's body has sent somebody who stands, in the order given. */
    public List<Long> coursesOfBody(Viewer viewer, List<Long> courseIds) {
        long body = viewer.body().orElseThrow(() -> new NotFound("nominating body"));
        Set<Long> answered = applications.coursesOf(body);
        return courseIds.stream().filter(answered::contains).toList();
    }

    /** What selection decides about: submitted for this course and standing. */
    public List<Submitted> submitted(Viewer viewer, long courseId) {
        return viewer.isOfficer() ? applications.submittedLines(courseId) : List.of();
    }

    /** The professions of everyone who applied for a course, by application, in the office's order. */
    public Map<Long, List<String>> professions(Viewer viewer, long courseId) {
        return viewer.isOfficer() ? applications.professionsFor(courseId) : Map.of();
    }

    /**
     * Which applications of a course a list is to show, and in which order.
     *
     * @param words part of a name or reading in any writing; blank for all
     */
    public record ApplicationSearch(
            long courseId, String words, @Nullable ApplicationState state, Order order) {

        /** By body and rank, by reading, by arrival or by state. */
        public enum Order {
            RANK,
            NAME,
            ARRIVAL,
            STATE
        }
    }

    /** A call as a nominating body sees it: with its own candidates in rank order and nobody else's. */
    public record OwnCall(CallLine call, List<NomineeLine> nominees) {
        /** How many count towards the limit. */
        public long standing() {
            return nominees.stream().filter(NomineeLine::stands).count();
        }

        public boolean isFull() {
            Integer limit = call.limitPerBody();
            return limit != null && standing() >= limit;
        }
    }

    /** What one nominating body has done about a call. */
    public record BoardLine(long bodyId, String body, StateCounts standing) {
        /** Whether nothing has reached the prefecture yet. */
        public boolean isSilent() {
            return standing.arrived() == 0;
        }

        /** Whether there is anything to say about the body: something it sent, took back or has begun to write. */
        public boolean isHeard() {
            return !standing.counts().isEmpty();
        }
    }

    /**
     * How many persons of one municipality applied for a course.
     *
     * @param municipalityId null for those who count for none of the prefecture's municipalities
     */
    public record AppliedCount(long courseId, @Nullable Long municipalityId, long persons) {}

    /** A submitted application as selection compares it. */
    public record Submitted(
            long id,
            @Nullable Long bodyId,
            @Nullable String body,
            @Nullable Integer rank,
            PersonName name,
            String employer,
            @Nullable PlannedRole plannedRole,
            boolean allDaysPossible,
            Instant submittedAt) {}
}
