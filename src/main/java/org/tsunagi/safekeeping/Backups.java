package org.tsunagi.safekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.start.KeySettings;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.safekeeping.BackupFolder.StoredBackup;

/** The backups of the running service. Of PostgreSQL it makes none: there they are the database administrator's. */
@ApplicationScoped
public class Backups {
    private final DataSource database;
    private final TsunagiConfig config;
    private final KeySettings keys;
    private final OfficeClock clock;
    private final boolean embedded;

    Backups(
            DataSource database,
            TsunagiConfig config,
            KeySettings keys,
            OfficeClock clock,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.database = database;
        this.config = config;
        this.keys = keys;
        this.clock = clock;
        this.embedded = kind.equals("h2");
    }

    /** Whether the database is the embedded one, of which we make the backups ourselves. */
    public boolean areOurs() {
        return embedded;
    }

    /** Whether one should be there: ours, or one of which a script of the database administrator tells. */
    public boolean areExpected() {
        return embedded || config.backup().stamp().isPresent();
    }

    /** Makes and verifies one and takes away what need not be kept; one at a time. */
    synchronized Path make() {
        try (Connection connection = database.getConnection()) {
            Instant now = outside();
            Path made = BackupFile.make(connection, folder(), now, KeyFingerprint.of(keys.csrf(), keys.link()))
                    .path();
            folder().prune(new Retention(config.backup().days(), config.backup().months()), now);
            return made;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException("the database could not be copied", failed);
        }
    }

    /** The same for the command; nothing, and empty, without the proof that it may. */
    public Optional<Path> makeFor(String proof) {
        return embedded && BackupProof.isGood(proof, keys.link(), outside()) ? Optional.of(make()) : Optional.empty();
    }

    /** What is kept, the newest first; for administrators. */
    public List<StoredLine> all(Viewer viewer) {
        viewer.requireAdministrator("backups");
        return folder().all().stream()
                .map(one -> new StoredLine(one.name(), one.madeAt(), one.bytes()))
                .toList();
    }

    /** When the newest verified backup was made; on PostgreSQL what the administrator's script says. Empty when unknown. */
    public Optional<Instant> newest() {
        return embedded ? folder().all().stream().map(StoredBackup::madeAt).findFirst() : stamped();
    }

    /** The moment it really is: files of a practice prefecture are not dated ahead. */
    Instant outside() {
        return clock.now().minus(Duration.ofDays(clock.daysAhead()));
    }

    /** Where they lie. */
    public String place() {
        return folder().path().toString();
    }

    private Optional<Instant> stamped() {
        return config.backup().stamp().map(Path::of).filter(Files::exists).map(file -> {
            try {
                return Files.getLastModifiedTime(file).toInstant();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private BackupFolder folder() {
        return BackupFolder.in(Path.of(config.dataDir()).toAbsolutePath().normalize());
    }

    /** A backup as the page lists it. */
    public record StoredLine(String name, Instant madeAt, long bytes) {
        /** In megabytes, at least one. */
        public long megabytes() {
            return Math.max(1, bytes / 1_000_000);
        }
    }
}
