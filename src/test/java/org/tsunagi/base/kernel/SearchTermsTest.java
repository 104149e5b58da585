package org.tsunagi.base.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTermsTest {
    @Test
    void allWordsThatBeginWithTheKeyComeBeforeWhatComesAfterIt() {
        SearchTerms terms = SearchTerms.of("佐藤");
        assertThat(terms.after()).isEqualTo("佐" + Character.toString('藤' + 1));
        for (String word : new String[] {"佐藤", "佐藤花子", "佐藤𩸽", "佐藤\uE000"}) {
            assertThat(word).isBetween(terms.key(), terms.after());
        }
        assertThat(SearchTerms.of("𩸽").after()).isEqualTo(Character.toString("𩸽".codePointAt(0) + 1));
        assertThat(SearchTerms.of("佐\uD7FF").after()).isEqualTo("佐\uE000");
        assertThat(SearchTerms.of("佐\uDBFF\uDFFF").after()).isEqualTo("佐\uDBFF\uDFFF");
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
