package org.tsunagi.safekeeping.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.web.Due;

/** What home tells an administrator of the backups. */
class BackupDuesTest {
    private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");

    @Test
    void aBackupOfTheLastNightIsNoDue() {
        assertThat(BackupDues.due(Optional.of(NOW.minus(Duration.ofHours(25))), NOW))
                .isEmpty();
    }

    @Test
    void anOlderOneIs() {
        assertThat(BackupDues.due(Optional.of(NOW.minus(Duration.ofHours(27))), NOW))
                .map(Due::detail)
                .hasValueSatisfying(detail -> assertThat(detail).contains("2026年11月28日（令和8年）"));
    }

    @Test
    void theFirstNightIsStillToCome() {
        assertThat(BackupDues.due(Optional.empty(), NOW)).isEmpty();
    }
}
