package org.tsunagi.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.DemoProfile;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.OfficeClock;

/** An office rehearses: the practice prefecture's clock is put ahead for everybody in it. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class ClockTest {
    @Inject
    OfficeClock clock;

    @AfterEach
    void putTheClockRight() {
        LocalDate today = clock.today().minusDays(clock.daysAhead());
        DemoProfile.signIn("admin")
                .open("/clock")
                .fill("day", JapaneseDate.print(today))
                .press("時計を合わせる");
        assertThat(clock.daysAhead()).isZero();
    }

    @Test
    void theDeadlinePassesForEverybodyAndTheClockIsPutRightAgain() {
        LocalDate then = clock.today().plusDays(12);
        assertThat(DemoProfile.signIn("officer").page().select(".practice").text())
                .contains("練習用の見本県")
                .doesNotContain("時計");
        Browser admin = DemoProfile.signIn("admin").follow("練習用の時計");
        admin.fill("day", JapaneseDate.print(clock.today().minusDays(1))).press("時計を合わせる");
        assertThat(admin.status()).isEqualTo(422);
        admin.fill("day", JapaneseDate.print(then)).press("時計を合わせる");
        assertThat(admin.path()).as("sessions are over").startsWith("/sign-in");
        assertThat(admin.text()).contains("練習用の時計を" + JapaneseDate.both(then) + "に合わせました");
        Browser officer = DemoProfile.signIn("officer");
        assertThat(officer.page().select(".practice").text()).contains("時計：" + JapaneseDate.both(then));
        assertThat(officer.main()).contains(JapaneseDate.both(then) + "現在", "受講者を決定する");
        assertThat(officer.open("/clock").status()).isEqualTo(403);
    }
}
