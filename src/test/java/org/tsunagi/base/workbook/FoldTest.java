package org.tsunagi.base.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldTest {
    @Test
    void wordsStayWhole() {
        assertThat(Fold.atWords("医療的ケア児等コーディネーター養成研修", 8.5)).isEqualTo("医療的ケア児等\nコーディネーター\n養成研修");
        assertThat(Fold.atWords("令和元年９月３０日、１０月４日の２日間で実施", 13)).isEqualTo("令和元年９月３０日、\n１０月４日の２日間で実施");
    }

    @Test
    void andSoOnEndsAWord() {
        assertThat(Fold.atWords("医療的ケア児等支援者養成研修", 9)).isEqualTo("医療的ケア児等\n支援者養成研修");
    }

    @Test
    void aWordWiderThanTheLineIsLeftToTheSpreadsheet() {
        assertThat(Fold.atWords("社会福祉士", 3)).isEqualTo("社会福祉士");
        assertThat(Fold.lines("社会福祉士", 3)).containsExactly("社会福", "祉士");
    }

    @Test
    void aLineNeverBeginsWithAFullStop() {
        assertThat(Fold.lines("終わりです。次", 5)).containsExactly("終わりで", "す。次");
    }

    @Test
    void halfWidthCharactersTakeHalfTheRoomAndVariationSelectorsNone() {
        assertThat(Fold.width("葛\uDB40\uDD00")).isEqualTo(1);
        assertThat(Fold.width("ab")).isEqualTo(1.1);
    }
}
