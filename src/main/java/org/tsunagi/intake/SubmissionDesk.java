package org.tsunagi.intake;

import java.util.List;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.masters.NominatingBody;
import org.tsunagi.masters.NominatingBodyViews;

/** Sends a body's drafts to the prefecture together. */
@Desk
public class SubmissionDesk {
    private final Calls calls;
    private final Applications applications;
    private final Undecided undecided;
    private final Scope scope;
    private final Deadlines deadlines;
    private final ApplicationBook book;
    private final NominatingBodyViews bodies;
    private final OfficeClock clock;

    SubmissionDesk(
            Calls calls,
            Applications applications,
            Undecided undecided,
            Scope scope,
            Deadlines deadlines,
            ApplicationBook book,
            NominatingBodyViews bodies,
            OfficeClock clock) {
        this.calls = calls;
        this.applications = applications;
        this.undecided = undecided;
        this.scope = scope;
        this.deadlines = deadlines;
        this.book = book;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * Submits all drafts of the viewer's body for a call in which nothing is missing, all or none, if they are still those
     * that were read; how many. The incomplete ones stay drafts.
     */
    public int submit(Viewer by, long callId, Fingerprint seen) {
        return submit(by, callId, by.body().orElseThrow(() -> new NotFound("nominating body of " + by.userId())), seen);
    }

    /** An officer does the same with the drafts of a body that has sent them otherwise. */
    public int submitFor(Viewer by, long callId, long bodyId, Fingerprint seen) {
        by.requireOfficer("the drafts of body " + bodyId);
        return submit(by, callId, bodyId, seen);
    }

    private int submit(Viewer by, long callId, long bodyId, Fingerprint seen) {
        Call call = calls.lock(callId);
        undecided.check(call);
        deadlines.checkOpenFor(by, call);
        NominatingBody body = bodies.body(bodyId);
        body.checkStands(clock.today());
        scope.check(by, call, body);
        List<Application> ready = applications.standing(callId, bodyId).stream()
                .filter(one -> one.state() == ApplicationState.DRAFT)
                .filter(one -> NomineeLine.of(one).missing().isEmpty())
                .toList();
        RuleViolation.unless(!ready.isEmpty(), null, "intake.drafts.nothingReady");
        RuleViolation.unless(
                Drafts.fingerprint(ready.stream().map(NomineeLine::of)).equals(seen), null, "intake.changedMeanwhile");
        for (Application one : ready) {
            one.submit(clock.now());
            book.note(by, one, ApplicationAct.SUBMITTED, null);
        }
        return ready.size();
    }
}
