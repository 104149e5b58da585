package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;

/** Calls and applications for a desk of another feature, with the call's row locked. */
@ApplicationScoped
public class LockedApplications {
    private final Calls calls;
    private final Applications applications;
    private final OnlineLinks links;
    private final OfficeClock clock;

    LockedApplications(Calls calls, Applications applications, OnlineLinks links, OfficeClock clock) {
        this.calls = calls;
        this.applications = applications;
        this.links = links;
        this.clock = clock;
    }

    public Call call(long callId) {
        return calls.lock(callId);
    }

    /** An application through the viewer. */
    public Application seenBy(Viewer viewer, long applicationId) {
        calls.lockOf(applicationId);
        return applications.requireSeenBy(viewer, applicationId);
    }

    /** The application that a link opens. */
    public Application opened(String token) {
        links.read(token).ifPresent(named -> calls.lockOf(named.id()));
        return links.opened(token).orElseThrow(() -> new RuleViolation(null, "intake.own.unknownLink"));
    }

    /** Somebody's act by a personal link, now. */
    public Act byPerson() {
        return Act.withoutAccount(Messages.say("intake.own.self"), clock.now());
    }
}
