package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.Route;
import org.tsunagi.municipality.Municipality;
import org.tsunagi.municipality.MunicipalityViews;
import org.tsunagi.municipality.NominatingBody;
import org.tsunagi.municipality.Profession;

/** Opens calls, takes nominations and direct applications, has them corrected and taken back. */
@ApplicationScoped
@Transactional
public class IntakeDesk {
    private final Calls calls;
    private final Applications applications;
    private final CourseViews courses;
    private final MunicipalityViews masters;
    private final OfficeClock clock;

    IntakeDesk(
            Calls calls, Applications applications, CourseViews courses, MunicipalityViews masters, OfficeClock clock) {
        this.calls = calls;
        this.applications = applications;
        this.courses = courses;
        this.masters = masters;
        this.clock = clock;
    }

    public long openCall(long courseId, NewCall call) {
        Call opened = new Call(courses.course(courseId), call);
        calls.persist(opened);
        return opened.id();
    }

    public void changeCall(long callId, NewCall call, long version) {
        Call kept = calls.require(callId);
        StaleForm.check(version, kept.version());
        kept.change(call);
    }

    /**
     * A body nominates a person with a rank; kept as a draft until submitted. The same form sent twice gives the same
     * application.
     */
    public long nominate(Viewer by, long callId, int rank, Particulars particulars, SubmissionKey key) {
        long bodyId = by.body().orElseThrow(() -> new NotFound("nominating body of " + by.userId()));
        Call call = calls.lock(callId);
        Optional<Application> already = applications.sent(key);
        if (already.isPresent()) {
            return already.get().id();
        }
        RuleViolation.unless(call.course().program().route() == Route.NOMINATED, null, "intake.notByNomination");
        refuseOutsideWindow(by, call);
        checkRank(call, bodyId, rank, null);
        checkLimit(call, bodyId);
        Application nominated = new Application(call, masters.body(bodyId), rank, key);
        return keep(by, nominated, particulars);
    }

    /** An officer enters a direct application that arrived on paper; it counts as submitted at {@code receivedAt}. */
    public long enterDirect(Viewer by, long callId, Instant receivedAt, Particulars particulars, SubmissionKey key) {
        Call call = calls.lock(callId);
        Optional<Application> already = applications.sent(key);
        if (already.isPresent()) {
            return already.get().id();
        }
        RuleViolation.unless(!receivedAt.isAfter(clock.now()), "receivedOn", "intake.receivedInTheFuture");
        Application direct = new Application(call, null, null, key);
        long id = keep(by, direct, particulars);
        direct.arrivedOnPaper(receivedAt);
        note(by, direct, ApplicationAct.SUBMITTED, null);
        return id;
    }

    /** As above, where the paper bears only a day: today means now, any other day its noon. */
    public long enterDirect(Viewer by, long callId, LocalDate receivedOn, Particulars particulars, SubmissionKey key) {
        Instant receivedAt = receivedOn.equals(clock.today())
                ? clock.now()
                : receivedOn.atTime(LocalTime.NOON).atZone(OfficeClock.ZONE).toInstant();
        return enterDirect(by, callId, receivedAt, particulars, key);
    }

    private long keep(Viewer by, Application application, Particulars particulars) {
        write(application, particulars);
        applications.persist(application);
        note(by, application, ApplicationAct.ENTERED, null);
        return application.id();
    }

    /** Changes what an application says, within the window for a nominator, at any time before the decision for an officer. */
    public void change(
            Viewer by,
            long applicationId,
            @Nullable Integer rank,
            Particulars particulars,
            @Nullable String why,
            long version) {
        Application application = open(by, applicationId);
        StaleForm.check(version, application.version());
        NominatingBody body = application.body().orElse(null);
        if (body != null && rank != null) {
            calls.lock(application.call().id());
            checkRank(application.call(), body.id(), rank, application);
            application.rankAs(rank);
        }
        write(application, particulars);
        note(by, application, ApplicationAct.CHANGED, why);
    }

    /** Sends a draft, or a corrected application, to the prefecture. */
    public void submit(Viewer by, long applicationId) {
        Application application = open(by, applicationId);
        application.submit(clock.now());
        note(by, application, ApplicationAct.SUBMITTED, null);
    }

    /** An officer asks the body to correct something, in words that the body reads. */
    public void requestCorrection(Viewer by, long applicationId, String words) {
        Application application = applications.requireSeenBy(by, applicationId);
        application.requestCorrection(words);
        note(by, application, ApplicationAct.CORRECTION_REQUESTED, words);
    }

    /** Takes an application back (取下げ), before the decision. */
    public void withdraw(Viewer by, long applicationId, String why) {
        Application application = open(by, applicationId);
        application.withdraw(clock.now());
        note(by, application, ApplicationAct.WITHDRAWN, why);
    }

    /** Undoes a withdrawal: a draft again, last in rank. */
    public void reinstate(Viewer by, long applicationId) {
        Application application = open(by, applicationId);
        Call call = calls.lock(application.call().id());
        NominatingBody body = application.body().orElse(null);
        if (body != null) {
            checkLimit(call, body.id());
        }
        application.reinstate(body == null ? null : freeRank(call, body.id()));
        note(by, application, ApplicationAct.REINSTATED, null);
    }

    /** Marks applications as decided, for selection. */
    public void decide(Viewer by, List<Application> decided) {
        decided.forEach(application -> {
            application.decide();
            note(by, application, ApplicationAct.DECIDED, null);
        });
    }

    /** What selection decides about: submitted for this course and standing. */
    public List<Application> submittedFor(long courseId) {
        return applications.submittedFor(courseId);
    }

    /** How many wait for a correction by their body. */
    public long awaitingCorrection(long courseId) {
        return applications.undecidedFor(courseId);
    }

    private Application open(Viewer by, long applicationId) {
        Application application = applications.requireSeenBy(by, applicationId);
        if (application.state() != ApplicationState.CORRECTION_REQUESTED) {
            refuseOutsideWindow(by, application.call());
        }
        return application;
    }

    /** A body acts between opening and deadline; an officer after the deadline too. */
    private void refuseOutsideWindow(Viewer by, Call call) {
        Instant now = clock.now();
        if (by.isOfficer()) {
            return;
        }
        RuleViolation.unless(call.hasOpened(now), null, "intake.notOpenYet");
        RuleViolation.unless(call.isOpen(now), null, "intake.closed", Deadline.of(call.closesAt()));
    }

    private void checkRank(Call call, long bodyId, int rank, @Nullable Application self) {
        RuleViolation.unless(rank >= 1, "rank", "intake.rankTooSmall");
        applications
                .atRank(call.course().id(), bodyId, rank)
                .filter(other -> other != self)
                .ifPresent(other -> {
                    throw new RuleViolation(
                            "rank",
                            "intake.rankTaken",
                            String.valueOf(rank),
                            other.name().full(),
                            String.valueOf(freeRank(call, bodyId)));
                });
    }

    private int freeRank(Call call, long bodyId) {
        int rank = 1;
        while (applications.atRank(call.course().id(), bodyId, rank).isPresent()) {
            rank++;
        }
        return rank;
    }

    private void checkLimit(Call call, long bodyId) {
        Integer limit = call.limitPerBody();
        RuleViolation.unless(
                limit == null || applications.standingOf(call, bodyId) < limit,
                null,
                "intake.limitReached",
                String.valueOf(limit));
    }

    private void write(Application application, Particulars particulars) {
        RuleViolation.unless(!particulars.professionIds().isEmpty(), "professions", "intake.professionMissing");
        RuleViolation.unless(particulars.birthDate().isBefore(clock.today()), "birthDate", "intake.bornInTheFuture");
        Municipality workplace =
                particulars.municipalityId() == null ? null : masters.municipality(particulars.municipalityId());
        Set<Profession> professions = masters.professionsOf(particulars.professionIds());
        application.write(particulars, workplace, professions);
    }

    private void note(Viewer by, Application application, ApplicationAct act, @Nullable String why) {
        applications.add(new ApplicationChange(application, act, by, clock.now(), why));
    }
}
