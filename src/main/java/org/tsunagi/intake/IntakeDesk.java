package org.tsunagi.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.NominatingBody;
import org.tsunagi.masters.NominatingBodyViews;

/** Takes nominations and has applications changed, submitted, corrected and taken back. */
@Desk
public class IntakeDesk {
    private final Calls calls;
    private final Applications applications;
    private final Ranks ranks;
    private final EmployerRanks employers;
    private final Undecided undecided;
    private final Scope scope;
    private final Deadlines deadlines;
    private final ChangeDoor door;
    private final ApplicationBook book;
    private final NominatingBodyViews bodies;
    private final OfficeClock clock;

    IntakeDesk(
            Calls calls,
            Applications applications,
            Ranks ranks,
            EmployerRanks employers,
            Undecided undecided,
            Scope scope,
            Deadlines deadlines,
            ChangeDoor door,
            ApplicationBook book,
            NominatingBodyViews bodies,
            OfficeClock clock) {
        this.calls = calls;
        this.applications = applications;
        this.ranks = ranks;
        this.employers = employers;
        this.undecided = undecided;
        this.scope = scope;
        this.deadlines = deadlines;
        this.door = door;
        this.book = book;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * A body nominates a person with a rank; kept as a draft until submitted. The same form sent twice gives the same
     * application.
     */
    public long nominate(Viewer by, long callId, int rank, Particulars particulars, SubmissionKey key) {
        long bodyId = by.body().orElseThrow(() -> new NotFound("nominating body of " + by.userId()));
        return nominate(by, callId, bodyId, rank, particulars, key, null);
    }

    /**
     * An officer enters what a body sent on paper, by the rules the body itself nominates by; the day the paper came decides
     * whether it was in time. The same form sent twice gives the same application.
     */
    public long nominateFor(
            Viewer by,
            long callId,
            long bodyId,
            LocalDate receivedOn,
            int rank,
            Particulars particulars,
            SubmissionKey key) {
        by.requireOfficer("nominating for body " + bodyId);
        return nominate(by, callId, bodyId, rank, particulars, key, new PaperDay(receivedOn));
    }

    private long nominate(
            Viewer by,
            long callId,
            long bodyId,
            int rank,
            Particulars particulars,
            SubmissionKey key,
            @Nullable PaperDay receivedOn) {
        Call call = calls.lock(callId);
        Optional<Application> already = applications.sent(key);
        if (already.isPresent()) {
            return already.get().id();
        }
        undecided.check(call);
        deadlines.checkTakesNominations(by, call);
        if (receivedOn != null) {
            receivedOn.checkHasCome(call, clock.today());
            receivedOn.checkInTime(deadlines.of(call, bodyId));
        }
        NominatingBody body = bodies.body(bodyId);
        body.checkStands(clock.today());
        scope.check(by, call, body);
        ranks.check(call, bodyId, rank, null);
        ranks.checkLimit(call, bodyId);
        Application nominated = new Application(call, body, rank, key);
        if (receivedOn != null) {
            nominated.enteredForBody(receivedOn);
        }
        book.enter(by, nominated, particulars);
        return nominated.id();
    }

    /**
     * Changes what an application says, within the window for a nominator, at any time before the decision for an officer.
     *
     * @return the move to another employer's ranks, in words; empty where there is none
     */
    public Optional<String> change(
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
            ranks.check(application.call(), body.id(), rank, application);
            application.rankAs(rank);
        }
        if (application.employerKey().isPresent()) {
            employers.checkNamed(particulars);
        }
        String before = employers.words(application).orElse(null);
        book.rewrite(by, application, particulars);
        book.note(by, application, ApplicationAct.CHANGED, why);
        Optional<String> moved = employers.follow(application, before);
        moved.ifPresent(words -> book.note(by, application, ApplicationAct.RANKED, words));
        return moved;
    }

    /** Sends a draft, or a corrected application, to the prefecture, if it is still the one that was read. */
    public void submit(Viewer by, long applicationId, long version) {
        Application application = open(by, applicationId);
        RuleViolation.unless(
                application.version() == version || !application.isSubmittable(), null, "intake.changedMeanwhile");
        application.submit(clock.now());
        book.note(by, application, ApplicationAct.SUBMITTED, null);
    }

    /** An officer asks the body to correct something, in words that the body reads. */
    public void requestCorrection(Viewer by, long applicationId, String words) {
        requestCorrection(by, open(by, applicationId), new Correction(words, Map.of()));
    }

    /** The same with words at the fields concerned, or in the place of what was asked before, if it is still what was read. */
    public void requestCorrection(Viewer by, long applicationId, Correction asked, long version) {
        Application application = open(by, applicationId);
        application.checkAskable();
        StaleForm.check(version, application.version());
        requestCorrection(by, application, asked);
    }

    private void requestCorrection(Viewer by, Application application, Correction asked) {
        by.requireOfficer("the correction of application " + application.id());
        application.requestCorrection(asked);
        book.note(by, application, ApplicationAct.CORRECTION_REQUESTED, asked.inWords());
    }

    /** An officer asks for no correction any more: it is submitted as it stands, if that is still what was read. */
    public void takeCorrectionBack(Viewer by, long applicationId, long version) {
        by.requireOfficer("the correction of application " + applicationId);
        Application application = open(by, applicationId);
        application.checkAsked();
        StaleForm.check(version, application.version());
        String how = applications.isChangedSinceAsked(applicationId) ? Messages.say("intake.correction.changed") : null;
        application.takeCorrectionBack();
        book.note(by, application, ApplicationAct.CORRECTION_TAKEN_BACK, how);
    }

    /** Takes an application back (取下げ), before the decision. */
    public void withdraw(Viewer by, long applicationId, String why) {
        Application application = open(by, applicationId);
        application.withdraw(clock.now());
        book.note(by, application, ApplicationAct.WITHDRAWN, why);
    }

    /** Undoes a withdrawal: as it was before, at the first rank that is free; not of one whose place a substitute has. */
    public void reinstate(Viewer by, long applicationId) {
        Application application = open(by, applicationId);
        RuleViolation.unless(!applications.isReplaced(applicationId), null, "intake.replaced");
        Call call = application.call();
        NominatingBody body = application.body().orElse(null);
        if (body != null) {
            ranks.checkLimit(call, body.id());
            calls.forgetNone(call, body.id());
        }
        if (body == null) {
            application.reinstate(employers.again(application));
        } else {
            application.reinstate(ranks.free(call, body.id()));
        }
        book.note(by, application, ApplicationAct.REINSTATED, null);
    }

    /** An application that the viewer may act on now, with its call locked. */
    private Application open(Viewer by, long applicationId) {
        calls.lockOf(applicationId);
        Application application = applications.requireSeenBy(by, applicationId);
        door.checkOpen(by, application);
        return application;
    }

    /**
     * The ranks a body may give a candidate of a course.
     *
     * @param free in order; for a new candidate within the limit, for one who has a rank one more than needed, so that two can
     *     change places by way of it
     * @param limit how many the body may nominate, null for any number
     * @param standing how many it has nominated
     */
    public record RankChoice(List<Integer> free, @Nullable Integer limit, long standing) {}
}
