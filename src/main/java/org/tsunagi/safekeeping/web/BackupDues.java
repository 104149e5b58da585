package org.tsunagi.safekeeping.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.safekeeping.Backups;

/** A backup that is more than a night old; nothing in the practice prefecture. */
@ApplicationScoped
class BackupDues implements Dues {
    private static final int OLD = 61;
    private static final Duration A_NIGHT = Duration.ofHours(26);

    private final Backups backups;
    private final TsunagiConfig config;
    private final OfficeClock clock;

    BackupDues(Backups backups, TsunagiConfig config, OfficeClock clock) {
        this.backups = backups;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        return viewer.isAdministrator() && !config.demo()
                ? due(backups.newest(), clock.now()).stream().toList()
                : List.of();
    }

    /** The first night of a new installation is still to come, and what fails then is told by the job. */
    static Optional<Due> due(Optional<Instant> newest, Instant now) {
        return newest.filter(made -> !made.plus(A_NIGHT).isAfter(now))
                .map(made -> Due.pressing(
                        OLD,
                        Messages.say("safekeeping.due"),
                        LocalDate.ofInstant(made, OfficeClock.ZONE),
                        Messages.say("safekeeping.due.old", JapaneseDate.both(made)),
                        Messages.say("safekeeping.due.tag"),
                        BackupsResource.PATH));
    }
}
