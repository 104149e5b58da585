package org.tsunagi.account;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.job.Periodic;

/** Takes away sessions that are over and tries of passwords that are forgiven. */
@Singleton
class SignInSweep {
    @Produces
    @Singleton
    Periodic sweep(UserSessions sessions, SignInPaces paces, OfficeClock clock) {
        return new Periodic("sign-in-sweep", "account.sweep", Duration.ofHours(1), () -> {
            sessions.sweep(clock.now());
            paces.sweep(clock.now());
        });
    }
}
