package org.tsunagi.job;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.tsunagi.base.kernel.OfficeClock;

/** Forgets the jobs that ended long ago. */
@Singleton
class JobSweep {
    private static final Duration KEPT = Duration.ofDays(90);

    @Produces
    @Singleton
    Periodic sweep(Jobs jobs, OfficeClock clock) {
        return new Periodic(
                "job-sweep",
                "job.sweep",
                Duration.ofDays(1),
                () -> jobs.forgetEndedBefore(clock.now().minus(KEPT)));
    }
}
