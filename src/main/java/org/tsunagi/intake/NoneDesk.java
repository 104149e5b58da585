package org.tsunagi.intake;

import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.NominatingBody;
import org.tsunagi.masters.NominatingBodyViews;

/** Keeps which bodies have nobody to nominate for a call. */
@Desk
public class NoneDesk {
    private final Calls calls;
    private final Applications applications;
    private final Undecided undecided;
    private final Scope scope;
    private final Deadlines deadlines;
    private final NominatingBodyViews bodies;
    private final OfficeClock clock;

    NoneDesk(
            Calls calls,
            Applications applications,
            Undecided undecided,
            Scope scope,
            Deadlines deadlines,
            NominatingBodyViews bodies,
            OfficeClock clock) {
        this.calls = calls;
        this.applications = applications;
        this.undecided = undecided;
        this.scope = scope;
        this.deadlines = deadlines;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * Says that a body has nobody to nominate: a nominator of its own body, within the window; an officer of any, who was
     * told by telephone or on paper. Said twice it is said once; refused while a candidate stands.
     */
    public void declare(Viewer by, long callId, long bodyId) {
        Call call = open(by, callId, bodyId);
        if (calls.saysNone(call, bodyId)) {
            return;
        }
        NominatingBody body = bodies.body(bodyId);
        body.checkStands(clock.today());
        scope.check(by, call, body);
        RuleViolation.unless(applications.standingOf(call, bodyId) == 0, null, "intake.none.hasNominees");
        calls.add(new NoneToNominate(call, body, by, clock.now()));
    }

    /** Takes it back, by the same rules. */
    public void revoke(Viewer by, long callId, long bodyId) {
        Call call = open(by, callId, bodyId);
        RuleViolation.unless(calls.saysNone(call, bodyId), null, "intake.none.notSaid");
        calls.forgetNone(call, bodyId);
    }

    private Call open(Viewer by, long callId, long bodyId) {
        if (!by.isOfficer() && by.body().filter(own -> own == bodyId).isEmpty()) {
            throw new NotFound("what body " + bodyId + " says of call " + callId);
        }
        Call call = calls.lock(callId);
        undecided.check(call);
        deadlines.checkTakesNominations(by, call);
        return call;
    }
}
