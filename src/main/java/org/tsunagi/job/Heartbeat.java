package org.tsunagi.job;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tsunagi.base.kernel.OfficeClock;

/**
 * Tells whether some node does the work in the background. Something of it comes by itself each minute, so that a quarter of an
 * hour in which nothing was claimed and nothing ended means that none does.
 */
@ApplicationScoped
class Heartbeat {
    static final Duration LONG_ENOUGH = Duration.ofMinutes(15);

    private final Jobs jobs;
    private final OfficeClock clock;
    private volatile Instant began = Instant.EPOCH;

    Heartbeat(Jobs jobs, OfficeClock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What happened before this node was there it does not hold against anybody: the service may have been at rest. */
    void on(@Observes StartupEvent started) {
        began = clock.now();
    }

    /** Since when none has done anything; empty while one does. */
    Optional<Instant> silentSince() {
        Instant longAgo = clock.now().minus(LONG_ENOUGH);
        Instant last = jobs.lastSign().orElse(began);
        return last.isBefore(longAgo) && began.isBefore(longAgo) ? Optional.of(last) : Optional.empty();
    }
}
