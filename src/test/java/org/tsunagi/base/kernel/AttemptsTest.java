package org.tsunagi.base.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tsunagi.Logged;

class AttemptsTest {
    @Test
    void aCrowdIsOneLineAMinute() {
        Attempts attempts = new Attempts("knocks at the window");
        try (Logged log = new Logged()) {
            for (int i = 0; i < 1_000; i++) {
                attempts.refused();
            }
            assertThat(log.text()).containsOnlyOnce("knocks").contains("refused since the last such line: 1 knocks");
        }
        assertThat(attempts.all()).isEqualTo(1_000);
    }
}
