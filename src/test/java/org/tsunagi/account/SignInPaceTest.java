package org.tsunagi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInPaceTest {
    private static final Instant NOON = Instant.parse("2026-06-01T03:00:00Z");

    @Test
    void fourFailuresAreFreeThenTheWaitDoublesUpToAQuarterOfAnHour() {
        assertThat(SignInPace.waitAfter(4, 5)).isZero();
        assertThat(SignInPace.waitAfter(5, 5)).isEqualTo(Duration.ofSeconds(5));
        assertThat(SignInPace.waitAfter(6, 5)).isEqualTo(Duration.ofSeconds(10));
        assertThat(SignInPace.waitAfter(13, 5)).isEqualTo(Duration.ofMinutes(15));
        assertThat(SignInPace.waitAfter(1_000_000, 5)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void anHourWithoutATryIsForgiven() {
        SignInPace pace = new SignInPace(SignInPace.ofLogin("hanako"), NOON);
        for (int i = 0; i < 20; i++) {
            pace.begin(NOON);
        }
        assertThat(pace.toWait(NOON)).isEqualTo(Duration.ofMinutes(15));
        Instant later = NOON.plus(Duration.ofMinutes(61));
        pace.begin(later);
        assertThat(pace.toWait(later)).isZero();
    }

    @Test
    void aSuccessTakesBackOneTryOfTheAddress() {
        SignInPace pace = new SignInPace(SignInPace.ofAddress("192.0.2.1"), NOON);
        for (int i = 0; i < SignInPace.FREE_FOR_ADDRESS; i++) {
            pace.begin(NOON);
        }
        assertThat(pace.toWait(NOON)).isEqualTo(Duration.ofSeconds(5));
        pace.succeed();
        assertThat(pace.toWait(NOON)).isZero();
    }
}
