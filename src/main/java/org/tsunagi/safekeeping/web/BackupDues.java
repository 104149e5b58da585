package org.tsunagi.safekeeping.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsunagi.audit.AuditViews;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.safekeeping.Backups;

/** A backup that is more than a night old, or none after a day's work; nothing in the practice prefecture. */
@ApplicationScoped
class BackupDues implements Dues {
    private static final int OLD = 61;
    private static final Duration A_NIGHT = Duration.ofHours(26);
    private static final Duration A_DAY = Duration.ofHours(24);

    private final Backups backups;
    private final AuditViews audit;
    private final TsunagiConfig config;
    private final OfficeClock clock;

    BackupDues(Backups backups, AuditViews audit, TsunagiConfig config, OfficeClock clock) {
        this.backups = backups;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        if (!viewer.isAdministrator() || config.demo() || !backups.areExpected()) {
            return List.of();
        }
        Instant now = clock.now();
        return backups
                .newest()
                .map(newest -> old(newest, now))
                .orElseGet(() -> audit.began().flatMap(began -> missing(began, now)))
                .stream()
                .toList();
    }

    static Optional<Due> old(Instant newest, Instant now) {
        return late(newest, A_NIGHT, now, "safekeeping.due.old");
    }

    /** @param began when somebody first worked here: the first night may still be to come */
    static Optional<Due> missing(Instant began, Instant now) {
        return late(began, A_DAY, now, "safekeeping.due.missing");
    }

    private static Optional<Due> late(Instant since, Duration within, Instant now, String sentence) {
        return since.plus(within).isAfter(now)
                ? Optional.empty()
                : Optional.of(Due.pressing(
                        OLD,
                        Messages.say("safekeeping.due"),
                        LocalDate.ofInstant(since, OfficeClock.ZONE),
                        Messages.say(sentence, JapaneseDate.both(since)),
                        Messages.say("safekeeping.due.tag"),
                        BackupsResource.PATH));
    }
}
