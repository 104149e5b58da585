package org.tsunagi.safekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.job.Work.Recurring;

/** A backup each night, at the time of day the operator sets. */
@ApplicationScoped
class NightlyBackup implements Recurring {
    private final Backups backups;
    private final TsunagiConfig config;

    NightlyBackup(Backups backups, TsunagiConfig config) {
        this.backups = backups;
        this.config = config;
    }

    @Override
    public String kind() {
        return "nightly-backup";
    }

    @Override
    public String title() {
        return Messages.say("safekeeping.nightly");
    }

    @Override
    public Instant nextAfter(Instant now) {
        ZonedDateTime today = ZonedDateTime.ofInstant(now, OfficeClock.ZONE)
                .with(config.backup().at());
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    @Override
    public void step(Step step) {
        if (backups.areOurs()) {
            backups.make();
        }
    }
}
