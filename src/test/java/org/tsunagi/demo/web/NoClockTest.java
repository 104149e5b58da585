package org.tsunagi.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsunagi.Browser;
import org.tsunagi.Cast;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;

/** Where people really work nobody moves the clock. */
@QuarkusTest
class NoClockTest {
    private static final Viewer ADMINISTRATOR = new Viewer(4, "管理 三郎", Role.ADMINISTRATOR, null, null);

    @Inject
    Cast cast;

    @Inject
    OfficeClock clock;

    @Test
    void aRealPrefectureHasNoClockToMove() {
        cast.settle();
        Browser browser = Browser.as(ADMINISTRATOR, "/");
        assertThat(browser.page().select(".practice, .nav a[href=/clock]")).isEmpty();
        String token = browser.page().select("input[name=csrf-token]").val();
        assertThat(browser.open("/clock").status()).isEqualTo(404);
        assertThat(browser.post("/clock", Map.of("csrf-token", token, "day", "2030-01-01"))
                        .status())
                .isEqualTo(404);
        assertThat(clock.daysAhead()).isZero();
    }
}
