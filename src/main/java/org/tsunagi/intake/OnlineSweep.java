package org.tsunagi.intake;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.job.Periodic;

/** Takes away from which network an application came once it counts no more. */
@Singleton
class OnlineSweep {
    @Produces
    @Singleton
    Periodic forgetNetworks(OnlineArrivals arrivals, OfficeClock clock) {
        return new Periodic(
                "online-sweep", "intake.online.sweep", Duration.ofMinutes(30), () -> arrivals.sweep(clock.now()));
    }
}
