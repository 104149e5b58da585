package org.tsunagi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.job.Work.Recurring;

/** Seals the lines of the audit once a minute. */
@ApplicationScoped
class AuditSealing implements Recurring {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final AuditDesk desk;

    AuditSealing(AuditDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return "audit-sealing";
    }

    @Override
    public String title() {
        return Messages.say("audit.sealing");
    }

    @Override
    public Instant nextAfter(Instant now) {
        return now.plus(EVERY);
    }

    @Override
    public void step(Step step) {
        desk.seal();
    }
}
