package org.tsunagi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsunagi.account.SignInPace.Counted;
import org.tsunagi.account.SignInPace.Kind;

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
    void failuresAreForgottenOneByOne() {
        SignInPace pace = new SignInPace(Counted.at("192.0.2.1", "hanako"), NOON);
        for (int i = 0; i < 20; i++) {
            pace.begin(NOON);
        }
        assertThat(pace.toWait(NOON)).isEqualTo(Duration.ofMinutes(15));
        Instant later = NOON.plus(Kind.PLACE.forgetsEvery.multipliedBy(14));
        pace.begin(later);
        assertThat(pace.toWait(later)).as("the 7th, in effect").isEqualTo(Duration.ofSeconds(20));
        Instant evening = later.plus(SignInPace.FORGOTTEN);
        pace.begin(evening);
        assertThat(pace.toWait(evening)).isZero();
    }

    @Test
    void aSuccessCountsNothingAndClosesNoDoor() {
        SignInPace pace = new SignInPace(Counted.from("192.0.2.1"), NOON);
        for (int i = 0; i < 33; i++) {
            pace.begin(NOON);
        }
        Instant open = NOON.plus(pace.toWait(NOON));
        for (int colleague = 0; colleague < 30; colleague++) {
            assertThat(pace.toWait(open)).isZero();
            pace.begin(open);
            pace.succeed(open);
        }
        pace.begin(open);
        assertThat(pace.toWait(open)).as("a failure more").isEqualTo(SignInPace.waitAfter(34, Kind.ADDRESS.free));
    }

    @Test
    void aSuccessDoesNotOpenTheDoorForAFailureThatBeganLater() {
        SignInPace pace = new SignInPace(Counted.from("192.0.2.1"), NOON);
        for (int i = 0; i < Kind.ADDRESS.free - 2; i++) {
            pace.begin(NOON);
        }
        pace.begin(NOON.plusMillis(1));
        pace.begin(NOON.plusMillis(2));
        pace.succeed(NOON.plusMillis(1));
        assertThat(pace.toWait(NOON.plusMillis(2))).isPositive();
    }

    @Test
    void aClockPutBackLeavesNobodyWaiting() {
        SignInPace pace = new SignInPace(Counted.of("hanako"), NOON.plus(Duration.ofDays(300)));
        for (int i = 0; i < 40; i++) {
            pace.begin(NOON.plus(Duration.ofDays(300)));
        }
        assertThat(pace.toWait(NOON)).isZero();
    }

    /** The numbers of trust.md. */
    @Test
    void whoGuessesAsFastAsTheyMayGetsThisFar() {
        assertThat(guesses(Kind.PLACE, Kind.LOGIN, Kind.ADDRESS))
                .as("one account, one address")
                .containsExactly(17, 6);
        assertThat(guesses(Kind.LOGIN))
                .as("one account, any number of addresses")
                .containsExactly(37, 13);
        assertThat(guesses(Kind.ADDRESS))
                .as("one address, any number of accounts")
                .containsExactly(63, 30);
        assertThat(guesses(Kind.BROWSER))
                .as("one account, in a browser of its own")
                .containsExactly(17, 6);
    }

    /** How many wrong passwords are looked at in the first hour, and at most in one of the next five, when someone tries each second. */
    private static List<Integer> guesses(Kind... counted) {
        List<SignInPace> paces = List.of(counted).stream()
                .map(kind -> new SignInPace(new Counted(kind, "x", null), NOON))
                .toList();
        return List.of(
                looked(paces, 0),
                IntStream.range(1, 6).map(hour -> looked(paces, hour)).max().orElseThrow());
    }

    private static int looked(List<SignInPace> paces, int hour) {
        int looked = 0;
        for (int second = hour * 3600; second < (hour + 1) * 3600; second++) {
            Instant now = NOON.plusSeconds(second);
            if (paces.stream().allMatch(pace -> pace.toWait(now).toMillis() <= 0)) {
                paces.forEach(pace -> pace.begin(now));
                looked++;
            }
        }
        return looked;
    }
}
