package org.tsunagi.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.start.KeySettings;
import org.tsunagi.base.start.TsunagiConfig;

/** The backups of the running service; the file itself is tried by CommandTest and, under load, by DurabilityIT. */
@QuarkusTest
class BackupsTest {
    private static final Viewer ADMINISTRATOR = new Viewer(81, "管理 一郎", Role.ADMINISTRATOR, null, null);

    @Inject
    Backups backups;

    @Inject
    NightlyBackup nightly;

    @Inject
    KeySettings keys;

    @Inject
    TsunagiConfig config;

    @Inject
    OfficeClock clock;

    @Test
    void anAdministratorAsksForABackupAndIsLedToItsJob() {
        Browser browser = Browser.as(ADMINISTRATOR, "/backups");
        if (!backups.areOurs()) {
            assertThat(browser.text()).contains("データベースの管理者が作成し", "tsunagi.backup.stamp");
            return;
        }
        browser.press("今すぐバックアップを作成する");
        assertThat(browser.path()).startsWith("/jobs/");
        assertThat(browser.text()).contains("バックアップの作成", "処理待ち");
    }

    @Test
    void nobodyElseSeesThem() {
        for (Role role : new Role[] {Role.OFFICER, Role.OFFICIAL}) {
            assertThat(Browser.as(new Viewer(82, "職員", role, null, null), "/backups")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void theCommandNeedsTheKeysOfTheFolder() {
        Instant now = clock.now();
        assertThat(backups.makeFor("")).isEmpty();
        assertThat(backups.makeFor(BackupProof.of("another key of the same length as ours", now)))
                .isEmpty();
        assertThat(BackupProof.isGood(BackupProof.of(keys.link(), now), keys.link(), now))
                .isTrue();
        assertThat(BackupProof.isGood(BackupProof.of(keys.link(), now), keys.link(), now.plusSeconds(60)))
                .isTrue();
        assertThat(BackupProof.isGood(BackupProof.of(keys.link(), now), keys.link(), now.plusSeconds(121)))
                .isFalse();
        assertThat(BackupProof.isGood(BackupProof.of("", now), "", now)).isFalse();
    }

    @Test
    void theNextNightIsTheNextThreeOClockInJapan() {
        assertThat(config.backup().at()).isEqualTo(LocalTime.of(3, 0));
        Instant evening = Instant.parse("2026-11-29T12:00:00Z");
        assertThat(nightly.nextAfter(evening)).isEqualTo(Instant.parse("2026-11-29T18:00:00Z"));
        assertThat(nightly.nextAfter(Instant.parse("2026-11-29T18:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-30T18:00:00Z"));
    }
}
