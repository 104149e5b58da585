package org.tsunagi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.start.KeySettings;

class KnownBrowsersTest {
    private static final Instant NOON = Instant.parse("2026-06-01T03:00:00Z");

    private final KnownBrowsers browsers = signedWith("a-key-of-the-tests-0123456789-0123456789");

    @Test
    void aBrowserIsKnownForAYearAfterTheLastSignIn() {
        String marks = browsers.with("", 34, NOON);
        String name = browsers.name(marks, 34, NOON).orElseThrow();
        Instant almost = NOON.plus(KnownBrowsers.KNOWN).minusSeconds(1);
        assertThat(browsers.name(marks, 34, almost)).contains(name);
        assertThat(browsers.name(marks, 34, NOON.plus(KnownBrowsers.KNOWN))).isEmpty();
        String renewed = browsers.with(marks, 34, almost);
        assertThat(browsers.name(renewed, 34, NOON.plus(KnownBrowsers.KNOWN))).contains(name);
    }

    @Test
    void itKeepsTheLastFiveAccounts() {
        String marks = "";
        for (long user = 1; user <= KnownBrowsers.MOST + 1; user++) {
            marks = browsers.with(marks, user, NOON);
        }
        assertThat(browsers.name(marks, 1, NOON)).isEmpty();
        assertThat(browsers.name(marks, 2, NOON)).isPresent();
        assertThat(browsers.name(marks, KnownBrowsers.MOST + 1, NOON)).isPresent();
        assertThat(marks).matches("[A-Za-z0-9._~-]{100,600}");
    }

    @Test
    void aMarkOfAnotherAccountOrServerOrOfLessThanOneIsNone() {
        String marks = browsers.with("", 34, NOON);
        assertThat(browsers.name(marks, 35, NOON)).isEmpty();
        assertThat(browsers.name(marks.replaceFirst("34", "35"), 35, NOON)).isEmpty();
        assertThat(signedWith("another-key-0123456789-0123456789-01").name(marks, 34, NOON))
                .isEmpty();
        for (String nonsense : new String[] {"", "~", "34.1.x.y", marks.substring(1), "~".repeat(5000), "髙"}) {
            assertThat(browsers.name(nonsense, 34, NOON)).isEmpty();
        }
    }

    private static KnownBrowsers signedWith(String key) {
        return new KnownBrowsers(new KeySettings() {
            @Override
            public String csrf() {
                return key;
            }

            @Override
            public String link() {
                return key;
            }
        });
    }
}
