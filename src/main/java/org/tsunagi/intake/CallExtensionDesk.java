package org.tsunagi.intake;

import java.time.Instant;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.NominatingBody;
import org.tsunagi.masters.NominatingBodyViews;

/** Keeps a call open for one body longer than for the others (受付の延長), and ends that again. */
@Desk
public class CallExtensionDesk {
    private final Calls calls;
    private final CallExtensions extensions;
    private final Undecided undecided;
    private final Scope scope;
    private final NominatingBodyViews bodies;
    private final OfficeClock clock;

    CallExtensionDesk(
            Calls calls,
            CallExtensions extensions,
            Undecided undecided,
            Scope scope,
            NominatingBodyViews bodies,
            OfficeClock clock) {
        this.calls = calls;
        this.extensions = extensions;
        this.undecided = undecided;
        this.scope = scope;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Gives a body a deadline of its own in place of one it has; the same form sent twice gives it once. */
    public void extend(Viewer by, long callId, NewExtension wanted, SubmissionKey key) {
        by.requireOfficer("extending call " + callId);
        Call call = calls.lock(callId);
        if (extensions.sent(key)) {
            return;
        }
        undecided.check(call);
        WayIn.NOMINATION.check(call);
        NominatingBody body = bodies.body(wanted.bodyId());
        body.checkStands(clock.today());
        scope.check(by, call, body);
        RuleViolation.unless(
                wanted.closesAt().isAfter(call.closesAt()),
                "closesOn",
                "intake.extension.notLater",
                JapaneseDate.both(call.closesAt()));
        RuleViolation.unless(wanted.closesAt().isAfter(clock.now()), "closesOn", "intake.extension.past");
        Act given = Act.of(by, clock.now());
        extensions.running(call, body.id(), given.at()).forEach(one -> one.end(given));
        extensions.persist(new CallExtension(call, body, wanted.closesAt(), wanted.reason(), key, given));
    }

    /** Ends it now: the body's deadline is over. */
    public void end(Viewer by, long callId, long extensionId) {
        by.requireOfficer("ending an extension of call " + callId);
        Call call = calls.lock(callId);
        CallExtension extension = extensions.require(extensionId);
        if (extension.call() != call) {
            throw new NotFound("CallExtension " + extensionId + " of call " + callId);
        }
        extension.end(Act.of(by, clock.now()));
    }

    /** A body that may nominate until then, and why. */
    public record NewExtension(long bodyId, Instant closesAt, String reason) {}
}
