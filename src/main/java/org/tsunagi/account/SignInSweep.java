package org.tsunagi.account;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.job.Periodic;

/** Takes away sessions that are over, tries of passwords that are forgiven and new browsers that are not told any more. */
@Singleton
class SignInSweep {
    @Produces
    @Singleton
    Periodic sweep(UserSessions sessions, SignInPaces paces, NewBrowsers newBrowsers, OfficeClock clock) {
        return new Periodic("sign-in-sweep", "account.sweep", Duration.ofHours(1), () -> {
            sessions.sweep(clock.now());
            paces.sweep(clock.now());
            newBrowsers.sweep(clock.now());
        });
    }
}
