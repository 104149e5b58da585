package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NearMatches;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Course;
import org.tsunagi.intake.Applicant.PlannedRole;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.ApplicationDetail.Alike;
import org.tsunagi.intake.ApplicationDetail.Allowed;
import org.tsunagi.intake.ApplicationDetail.ChangeLine;
import org.tsunagi.intake.CallLine.CallWindow;
import org.tsunagi.masters.Municipality;
import org.tsunagi.masters.NominatingBody;
import org.tsunagi.masters.NominatingBodyViews;

/** Reads applications: all of them for an officer, its own for a nominating body, counts for an official. */
@ApplicationScoped
public class IntakeViews {
    private final Applications applications;
    private final ApplicationLists lists;
    private final ApplicationFigures figures;
    private final NominatingBodyViews bodies;
    private final Deadlines deadlines;
    private final Scope scope;
    private final Undecided undecided;
    private final PartsInWords parts;
    private final SeatRounds rounds;
    private final OfficeClock clock;

    IntakeViews(
            Applications applications,
            ApplicationLists lists,
            ApplicationFigures figures,
            NominatingBodyViews bodies,
            Deadlines deadlines,
            Scope scope,
            Undecided undecided,
            PartsInWords parts,
            SeatRounds rounds,
            OfficeClock clock) {
        this.applications = applications;
        this.lists = lists;
        this.figures = figures;
        this.bodies = bodies;
        this.deadlines = deadlines;
        this.scope = scope;
        this.undecided = undecided;
        this.parts = parts;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** A page of an officer's list. */
    public List<ApplicationLine> found(Viewer viewer, ApplicationSearch search, int offset, int size) {
        return viewer.isOfficer() ? lists.found(search, offset, size) : List.of();
    }

    /** How many a search finds. */
    public long count(Viewer viewer, ApplicationSearch search) {
        return viewer.isOfficer() ? lists.count(search) : 0;
    }

    /** All that a search finds, as a list that is taken out has it; for officers. Three statements. */
    public List<ApplicationRow> rows(Viewer viewer, ApplicationSearch search) {
        viewer.requireOfficer("applications of course " + search.courseId());
        Map<Long, Applicant> applicants = lists.applicantsFor(search.courseId());
        Map<Long, List<String>> professions = lists.professionsFor(search.courseId());
        return lists.found(search, 0, Integer.MAX_VALUE).stream()
                .filter(line -> applicants.containsKey(line.id()))
                .map(line -> ApplicationRow.of(
                        line, applicants.get(line.id()), professions.getOrDefault(line.id(), List.of())))
                .toList();
    }

    /**
     * The employers that rank their people whose applications for a course did not come by one form: somebody else may have typed an
     * employer's name.
     */
    public List<String> employersInParts(long courseId) {
        return lists.employersInParts(courseId);
    }

    /** How many applications (persons) of a course stand where, drafts of the bodies included. */
    public StateCounts standing(long courseId) {
        return standings(List.of(courseId)).get(courseId);
    }

    /** The same of one round. */
    public StateCounts standing(long courseId, int round) {
        return StateCounts.by(figures.countsOfRound(courseId, round)).getOrDefault(courseId, StateCounts.NONE);
    }

    /** The same for several courses at once. */
    public Map<Long, StateCounts> standings(List<Long> courseIds) {
        Map<Long, StateCounts> counts = StateCounts.by(figures.countsOfCourses(courseIds));
        return courseIds.stream().collect(Collectors.toMap(id -> id, id -> counts.getOrDefault(id, StateCounts.NONE)));
    }

    /**
     * The year's applicants (受講申込) by course and municipality, without names: what was submitted and not taken back
     * before the call's deadline. What an officer entered after the deadline counts too. A nomination counts for the
     * municipality that nominated; a direct application, or one by another body, for that of the workplace. Who was called
     * again (再募集) and applied in an earlier round too, by exactly the same name and birth date, is one who applied.
     */
    public List<AppliedCount> appliedPerMunicipality(FiscalYear year) {
        return figures.perMunicipality(year);
    }

    /** Whether the selection of a course was decided in any round. */
    public boolean isSelected(long courseId) {
        return applications.decidedFor(courseId);
    }

    /** Whether one is decided and not published yet, so that nothing is entered for it either; only officers know of that. */
    public boolean isHeld(Viewer viewer, long courseId) {
        return undecided.isHeld(viewer, courseId);
    }

    /** Whether the selection of an application's round is decided and published; for the desks above. */
    public boolean isSelected(Application one) {
        return undecided.isSelected(one);
    }

    /** Whether it is decided, published or not; for the desks above. */
    public boolean isDecided(Application one) {
        return undecided.isDecided(one);
    }

    /** One application; a neighbour's is 404. */
    public ApplicationDetail one(Viewer viewer, long applicationId) {
        Application a = applications.requireSeenBy(viewer, applicationId);
        Call call = a.call();
        Course course = call.course();
        CallWindow window = deadlines.windowFor(viewer, call);
        boolean nominated = a.body().isPresent();
        boolean selected = undecided.isSelected(a);
        boolean held = !selected && viewer.isOfficer() && undecided.isDecided(a);
        String barred = viewer.body()
                .flatMap(this::ended)
                .or(() -> a.body().flatMap(body -> notAsked(viewer, call.id(), body)))
                .orElse(null);
        return new ApplicationDetail(
                a.id(),
                a.version(),
                call.id(),
                course.id(),
                new Round(a.round()).of(course.words().title()),
                new Round(a.round()),
                course.fiscalYear(),
                window,
                selected,
                held,
                a.body().map(NominatingBody::id).orElse(null),
                a.body().map(body -> body.nameIn(course.fiscalYear())).orElse(null),
                a.rank(),
                a.employerKey().isPresent(),
                a.state(),
                a.receivedOn().orElse(null),
                a.isOnline(),
                a.submittedAt().orElse(null),
                a.correctionRequest().orElse(null),
                a.correction().orElse(null),
                a.isCopiedToEmployer(),
                a.particulars(),
                a.applicant().municipality().map(Municipality::name).orElse(null),
                lists.professionNames(a.particulars()),
                RequiredPart.missingIn(a.particulars(), nominated),
                barred,
                barred == null
                        ? Allowed.of(
                                viewer,
                                a.state(),
                                window,
                                nominated,
                                selected || held,
                                a.state() == ApplicationState.WITHDRAWN && applications.isReplaced(a.id()))
                        : Allowed.NOTHING);
    }

    /** The viewer's own drafts for a call, to be submitted together; two statements. */
    public Drafts drafts(Viewer viewer, long callId) {
        return drafts(nominees(viewer, callId));
    }

    /** The same of the body for which an officer acts. */
    public Drafts draftsFor(Viewer viewer, long callId, long bodyId) {
        viewer.requireOfficer("drafts of body " + bodyId);
        return drafts(nominees(callId, bodyId));
    }

    private static Drafts drafts(List<Nominee> nominees) {
        return Drafts.of(nominees.stream().filter(one -> one.line().isDraft()).toList());
    }

    /** The viewer's own candidates for a call who stand, in rank order; two statements. */
    public List<Nominee> nominees(Viewer viewer, long callId) {
        return nominees(callId, viewer.body().orElseThrow(() -> new NotFound("nominating body")));
    }

    private List<Nominee> nominees(long callId, long body) {
        List<Application> standing = applications.standing(callId, body);
        Map<Long, List<String>> professions =
                lists.professionsOf(standing.stream().map(Application::id).toList());
        return standing.stream()
                .map(one -> Nominee.of(one, professions.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** Why a body nominates no more, in a sentence; empty while it stands. */
    public Optional<String> ended(long bodyId) {
        return bodies.body(bodyId).ended(clock.today()).map(RuleViolation::sentence);
    }

    /** Why nothing of a body is taken for a call: it nominates no more, or the call does not ask it; empty where it is. */
    public Optional<String> barred(Viewer viewer, long callId, long bodyId) {
        return ended(bodyId).or(() -> notAsked(viewer, callId, bodies.body(bodyId)));
    }

    /** Whether a call asks this body. */
    public boolean asks(long callId, long bodyId) {
        return scope.asks(callId, bodyId);
    }

    private Optional<String> notAsked(Viewer viewer, long callId, NominatingBody body) {
        return scope.refusal(viewer, callId, body.id(), body.name()).map(RuleViolation::sentence);
    }

    /** Other applications that may be for the same person, across courses and years; a body is told of its own people only. */
    public List<Alike> alike(Viewer viewer, long applicationId) {
        Application one = applications.requireSeenBy(viewer, applicationId);
        return lists.alike(one, viewer.body().orElse(null));
    }

    /**
     * The same for everybody who applied for a course, by application; an empty list for who has none. For officers; one statement.
     */
    public Map<Long, List<Alike>> alikeOn(Viewer viewer, long courseId) {
        viewer.requireOfficer("applications of course " + courseId);
        List<Alike> all = lists.alikeOn(courseId);
        NearMatches<Alike> matches = NearMatches.among(all, Alike::name, Alike::birthDate);
        return all.stream().filter(Alike::sameCourse).collect(Collectors.toMap(Alike::id, matches::of));
    }

    /**
     * The applications for a course of which only one can be accepted, as they may be for one person: of one round, or of two
     * where the person was accepted by either. For officers; two statements.
     */
    public Set<Long> twiceOn(Viewer viewer, long courseId) {
        viewer.requireOfficer("applications of course " + courseId);
        List<Alike> all =
                lists.alikeOn(courseId).stream().filter(Alike::sameCourse).toList();
        NearMatches<Alike> matches = NearMatches.among(all, Alike::name, Alike::birthDate);
        Set<Long> accepted = rounds.acceptedOn(courseId);
        return all.stream()
                .filter(one -> matches.of(one).stream()
                        .anyMatch(other -> one.round().equals(other.round())
                                || accepted.contains(one.id())
                                || accepted.contains(other.id())))
                .map(Alike::id)
                .collect(Collectors.toSet());
    }

    /** Each part of what an application says, in words, so that an officer can ask at one; officers only. */
    public Map<ParticularsPart, String> parts(Viewer viewer, long applicationId) {
        viewer.requireOfficer("the correction of application " + applicationId);
        return parts.all(applications.requireSeenBy(viewer, applicationId).particulars());
    }

    /** Whether it was changed after its correction was last asked for. */
    public boolean isChangedSinceAsked(Viewer viewer, long applicationId) {
        return applications.isChangedSinceAsked(
                applications.requireSeenBy(viewer, applicationId).id());
    }

    /** What happened to an application, the latest last. */
    public List<ChangeLine> trail(Viewer viewer, long applicationId) {
        return lists.trailOf(applications.requireSeenBy(viewer, applicationId));
    }

    /** Of these courses those for which the viewer's body has sent somebody who stands, in the order given. */
    public List<Long> coursesOfBody(Viewer viewer, List<Long> courseIds) {
        long body = viewer.body().orElseThrow(() -> new NotFound("nominating body"));
        Set<Long> answered = applications.coursesOf(body, courseIds, StateCounts.ARRIVED);
        return courseIds.stream().filter(answered::contains).toList();
    }

    /** Of these courses those for which somebody of the viewer's body waits for the decision. */
    public Set<Long> coursesWaiting(Viewer viewer, List<Long> courseIds) {
        long body = viewer.body().orElseThrow(() -> new NotFound("nominating body"));
        return applications.coursesOf(body, courseIds, StateCounts.UNDECIDED);
    }

    /** What selection decides about: submitted for this course and standing. */
    public List<Submitted> submitted(Viewer viewer, long courseId) {
        return viewer.isOfficer() ? lists.submittedLines(courseId) : List.of();
    }

    /** The professions of everyone who applied for a course, by application, in the office's order. */
    public Map<Long, List<String>> professions(Viewer viewer, long courseId) {
        return viewer.isOfficer() ? lists.professionsFor(courseId) : Map.of();
    }

    /**
     * How many persons of one municipality applied for a course.
     *
     * @param municipalityId null for those who count for none of the prefecture's municipalities
     */
    public record AppliedCount(long courseId, @Nullable Long municipalityId, long persons) {}

    /**
     * A submitted application as selection compares it.
     *
     * @param body who sent and ranked it: the nominating body, or the employer where employers rank
     */
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
