package org.tsunagi.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeedleTest {
    @Test
    void signsOfLikeAreEscaped() {
        Needle needle = Needle.of("100%_!");
        assertThat(needle.text()).isEqualTo("%100!%!_!!%");
        assertThat(needle.key()).isEqualTo("%100!%!_!!%");
    }

    @Test
    void aNumberInFullWidthIsANumber() {
        assertThat(Needle.of("　１２ ").number()).isEqualTo(12);
        assertThat(Needle.of("12号").number()).isNegative();
    }
}
