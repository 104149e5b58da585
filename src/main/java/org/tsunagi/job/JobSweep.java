package org.tsunagi.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.job.Work.Recurring;

/** Forgets the jobs that ended long ago. */
@ApplicationScoped
class JobSweep implements Recurring {
    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(90);

    private final Jobs jobs;
    private final OfficeClock clock;

    JobSweep(Jobs jobs, OfficeClock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "job-sweep";
    }

    @Override
    public String title() {
        return Messages.say("job.sweep");
    }

    @Override
    public Instant nextAfter(Instant now) {
        return now.plus(EVERY);
    }

    @Override
    public void step(Step step) {
        jobs.forgetEndedBefore(clock.now().minus(KEPT));
    }
}
