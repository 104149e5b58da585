package org.tsunagi.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeedleTest {
    @Test
    void signsOfLikeAreEscaped() {
        SearchTerms needle = SearchTerms.of("100%_!");
        assertThat(needle.key()).isEqualTo("%100!%!_!!%");
    }

    @Test
    void aNumberInFullWidthIsANumber() {
        assertThat(SearchTerms.of("　１２ ").number()).isEqualTo(12);
        assertThat(SearchTerms.of("12号").number()).isNegative();
    }
}
