package org.tsunagi.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTermsTest {
    @Test
    void signsOfLikeAreEscaped() {
        assertThat(SearchTerms.of("100%_!").beginning()).isEqualTo("100!%!_!!%");
    }

    @Test
    void aNumberInFullWidthIsANumber() {
        assertThat(SearchTerms.of("　１２ ").number()).isEqualTo(12);
        assertThat(SearchTerms.of("12号").number()).isNegative();
    }

    @Test
    void onlyWhatHasFiguresMayBeANumber() {
        assertThat(SearchTerms.of("コ第１号").hasFigures()).isTrue();
        assertThat(SearchTerms.of("高橋").hasFigures()).isFalse();
    }
}
