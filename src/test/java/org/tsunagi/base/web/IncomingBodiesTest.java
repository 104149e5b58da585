package org.tsunagi.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which body goes where there is no room or no end to it. */
class IncomingBodiesTest {
    private static final int LIMIT = 1_000;

    private final IncomingBodies bodies = new IncomingBodies(LIMIT, 10 * LIMIT, 3 * LIMIT, Duration.ofSeconds(30));
    private final List<String> refused = new ArrayList<>();

    @Test
    void whereThereIsNoRoomTheOldestOfTheAddressThatHoldsMostGoes() {
        IncomingBody first = begun("192.0.2.1", "first");
        take(first, 900);
        take(begun("192.0.2.1", "second"), 1_000);
        IncomingBody other = begun("192.0.2.9", "other");
        take(other, 1_000);
        assertThat(refused).isEmpty();
        take(other, 0);
        take(begun("192.0.2.9", "another"), 200);
        assertThat(refused).containsExactly("first 429");
        assertThat(bodies.finish(first)).isFalse();
        assertThat(bodies.finish(other)).isTrue();
    }

    @Test
    void whatHasComeInWholeIsNotTakenAwayAgain() {
        IncomingBody whole = begun("192.0.2.1", "whole");
        take(whole, 1_000);
        assertThat(bodies.finish(whole)).isTrue();
        take(begun("192.0.2.1", "second"), 1_000);
        take(begun("192.0.2.1", "third"), 1_000);
        take(begun("192.0.2.1", "fourth"), 100);
        assertThat(refused).containsExactly("second 429");
        bodies.forget(whole);
        take(begun("192.0.2.2", "fifth"), 1_000);
        assertThat(refused).hasSize(1);
    }

    @Test
    void whatIsTooLargeIsReadButNotKeptAndAtLastNotReadEither() {
        IncomingBody large = begun("192.0.2.1", "large");
        take(large, 900);
        take(large, 900);
        assertThat(large.kept.length()).isZero();
        assertThat(refused).isEmpty();
        take(large, 9_000);
        assertThat(refused).containsExactly("large 413");
    }

    @Test
    void aLargeBodyMayTakeLongerTheMoreOfItHasCome() {
        IncomingBodies roomy = new IncomingBodies(6_000_000, 60_000_000, 20_000_000, Duration.ofSeconds(30));
        IncomingBody body = begun(roomy, "192.0.2.1", "body");
        roomy.giveUpTheSlow(Duration.ofSeconds(29).toNanos());
        assertThat(refused).isEmpty();
        roomy.take(body, Buffer.buffer(new byte[1_000_000]));
        roomy.giveUpTheSlow(Duration.ofSeconds(49).toNanos());
        assertThat(refused).isEmpty();
        roomy.giveUpTheSlow(Duration.ofSeconds(51).toNanos());
        assertThat(refused).containsExactly("body 408");
    }

    @Test
    void anAddressMayHaveAHundredOpenAndAnotherAsMany() {
        for (int i = 1; i <= 101; i++) {
            begun("192.0.2.1", "body " + i);
            begun("192.0.2.2", "elsewhere " + i);
        }
        assertThat(refused).containsExactly("body 1 429", "elsewhere 1 429");
    }

    private void take(IncomingBody body, int bytes) {
        bodies.take(body, Buffer.buffer(new byte[bytes]));
    }

    private IncomingBody begun(String address, String name) {
        return begun(bodies, address, name);
    }

    private IncomingBody begun(IncomingBodies among, String address, String name) {
        IncomingBody body = new IncomingBody(address, 0, status -> refused.add(name + " " + status));
        among.begin(body);
        return body;
    }
}
