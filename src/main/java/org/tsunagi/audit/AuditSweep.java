package org.tsunagi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.job.Work.Recurring;

/** Takes the personal text off the lines whose time is over; the lines themselves and their chain stay. */
@ApplicationScoped
class AuditSweep implements Recurring {
    private static final Duration EVERY = Duration.ofDays(1);

    private final AuditDesk desk;
    private final TsunagiConfig config;
    private final OfficeClock clock;

    AuditSweep(AuditDesk desk, TsunagiConfig config, OfficeClock clock) {
        this.desk = desk;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "audit-sweep";
    }

    @Override
    public String title() {
        return Messages.say("audit.sweep");
    }

    @Override
    public Instant nextAfter(Instant now) {
        return now.plus(EVERY);
    }

    @Override
    public void step(Step step) {
        Instant last = clock.today()
                .minusYears(config.auditYears())
                .atStartOfDay(OfficeClock.ZONE)
                .toInstant();
        desk.forgetTextsBefore(last);
    }
}
