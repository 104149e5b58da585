package org.tsunagi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.job.Work.Recurring;

/** Takes away sessions that are over and tries of passwords that are forgiven. */
@ApplicationScoped
class SignInSweep implements Recurring {
    private static final Duration EVERY = Duration.ofHours(1);

    private final UserSessions sessions;
    private final SignInPaces paces;
    private final OfficeClock clock;

    SignInSweep(UserSessions sessions, SignInPaces paces, OfficeClock clock) {
        this.sessions = sessions;
        this.paces = paces;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "sign-in-sweep";
    }

    @Override
    public String title() {
        return Messages.say("account.sweep");
    }

    @Override
    public Instant nextAfter(Instant now) {
        return now.plus(EVERY);
    }

    @Override
    public void step(Step step) {
        sessions.sweep(clock.now());
        paces.sweep(clock.now());
    }
}
