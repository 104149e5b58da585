package org.tsunagi.audit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.job.Periodic;

/** What the audit needs by itself: its lines sealed, and the personal text taken off those whose time is over. */
@Singleton
class AuditUpkeep {
    /** Once a minute: so long a line is not in the chain yet. */
    @Produces
    @Singleton
    Periodic sealing(AuditDesk desk) {
        return new Periodic("audit-sealing", "audit.sealing", Duration.ofMinutes(1), desk::seal);
    }

    /** The lines themselves and their chain stay. */
    @Produces
    @Singleton
    Periodic sweep(AuditDesk desk, TsunagiConfig config, OfficeClock clock) {
        return new Periodic("audit-sweep", "audit.sweep", Duration.ofDays(1), () -> {
            Instant last = clock.today()
                    .minusYears(config.auditYears())
                    .atStartOfDay(OfficeClock.ZONE)
                    .toInstant();
            desk.forgetTextsBefore(last);
        });
    }
}
