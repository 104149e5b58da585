package org.tsunagi.safekeeping.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.web.Due;

/** What home tells an administrator of the backups. */
class BackupDuesTest {
    private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");

    @Test
    void aBackupOfTheLastNightIsNoDue() {
        assertThat(BackupDues.old(NOW.minus(Duration.ofHours(25)), NOW)).isEmpty();
    }

    @Test
    void anOlderOneIs() {
        assertThat(BackupDues.old(NOW.minus(Duration.ofHours(27)), NOW))
                .map(Due::detail)
                .hasValueSatisfying(detail -> assertThat(detail).contains("2026年11月28日（令和8年）"));
    }

    @Test
    void theFirstNightMayStillBeToComeAndIsMissedAfterADay() {
        assertThat(BackupDues.missing(NOW.minus(Duration.ofHours(23)), NOW)).isEmpty();
        assertThat(BackupDues.missing(NOW.minus(Duration.ofHours(24)), NOW))
                .map(Due::detail)
                .hasValueSatisfying(detail -> assertThat(detail).contains("まだ1つもありません"));
    }
}
