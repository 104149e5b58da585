package org.tsunagi.certificate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VerifyPaceTest {
    private static final Instant NOON = Instant.parse("2026-11-30T03:00:00Z");

    private final VerifyPace pace = new VerifyPace();

    @Test
    void aFewSlipsWaitForNothingAndThenTheWaitDoublesToAMinute() {
        miss("192.0.2.1", VerifyPace.OF_A_NETWORK);
        Instant now = NOON;
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(pace.missed("192.0.2.1", now)).isEqualTo(Duration.ofSeconds(seconds));
            now = now.plusSeconds(seconds);
            assertThat(pace.missed("192.0.2.1", now)).isZero();
        }
        assertThat(pace.missed("192.0.2.2", now)).isZero();
    }

    @Test
    void askingWhileOneWaitsMakesTheWaitNoLonger() {
        miss("192.0.2.1", VerifyPace.OF_A_NETWORK);
        assertThat(pace.missed("192.0.2.1", NOON.plusSeconds(1))).isZero();
        for (int i = 0; i < 100; i++) {
            assertThat(pace.missed("192.0.2.1", NOON.plusSeconds(2))).isEqualTo(Duration.ofSeconds(1));
        }
        assertThat(pace.missed("192.0.2.1", NOON.plusSeconds(3))).isZero();
    }

    @Test
    void whatIsLongAgoIsForgotten() {
        miss("192.0.2.1", VerifyPace.OF_A_NETWORK);
        Instant later = NOON.plus(Duration.ofMinutes(11));
        for (int i = 0; i < VerifyPace.OF_A_NETWORK; i++) {
            assertThat(pace.missed("192.0.2.1", later)).isZero();
        }
        assertThat(pace.missed("192.0.2.1", later)).isPositive();
    }

    @Test
    void manyNetworksTogetherAreSlowedToo() {
        for (int i = 0; i < VerifyPace.OF_ALL; i++) {
            assertThat(pace.missed("net-" + i, NOON)).isZero();
        }
        assertThat(pace.missed("another", NOON)).isPositive();
    }

    /** So many at once, each of them answered. */
    private void miss(String network, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(pace.missed(network, NOON)).isZero();
        }
    }
}
