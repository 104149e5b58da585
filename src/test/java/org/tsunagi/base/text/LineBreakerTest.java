package org.tsunagi.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreakerTest {
    private static final LineBreaker EMS = new LineBreaker(Ems::of);
    private static final LineBreaker CHARACTERS = new LineBreaker(one -> 1);

    @Test
    void wordsStayWhole() {
        assertThat(EMS.atWords("医療的ケア児等コーディネーター養成研修", 8.5)).isEqualTo("医療的ケア児等\nコーディネーター\n養成研修");
        assertThat(EMS.atWords("令和元年９月３０日、１０月４日の２日間で実施", 13)).isEqualTo("令和元年９月３０日、\n１０月４日の２日間で実施");
    }

    @Test
    void andSoOnEndsAWord() {
        assertThat(EMS.atWords("医療的ケア児等支援者養成研修", 9)).isEqualTo("医療的ケア児等\n支援者養成研修");
    }

    @Test
    void aWordWiderThanTheLineIsLeftToTheSpreadsheet() {
        assertThat(EMS.atWords("社会福祉士", 3)).isEqualTo("社会福祉士");
        assertThat(EMS.whereFull("社会福祉士", 3)).containsExactly("社会福", "祉士");
    }

    @Test
    void whatWasTypedOnALineOfItsOwnIsFoldedForItself() {
        assertThat(EMS.atWords("看護師\nその他の者", 6)).isEqualTo("看護師\nその他の者");
    }

    @Test
    void aFullLineIsNotFollowedByAFullStopNorEndsWithAnOpeningMark() {
        assertThat(EMS.whereFull("終わりです。次", 5)).containsExactly("終わりで", "す。次");
        assertThat(EMS.whereFull("一二三四「五六」", 5)).containsExactly("一二三四", "「五六」");
        assertThat(EMS.whereFull("、、、、、、", 5)).containsExactly("、、、、、", "、");
    }

    @Test
    void halfWidthCharactersTakeHalfTheRoomAndVariationSelectorsNone() {
        assertThat(EMS.width("葛\uDB40\uDD00")).isEqualTo(1);
        assertThat(EMS.width("ab")).isEqualTo(1.1);
    }

    @Test
    void evenLinesEndWhereTheReaderPausesAndNoWordOfKatakanaIsCut() {
        assertThat(evenly("　あなたは、令和元年度見本県医療的ケア児等コーディネーター養成研修の課程を修了したことを証します。", 21))
                .containsExactly("　あなたは、令和元年度見本県医療的", "ケア児等コーディネーター養成研修の", "課程を修了したことを証します。");
    }

    @Test
    void noEvenLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne() {
        assertThat(evenly("一二三四五。六七「八九十", 5)).containsExactly("一二三四", "五。六七", "「八九十");
    }

    @Test
    void nothingIsLostAndNothingIsTooWide() {
        String text = "コーディネーター".repeat(9) + "𠮷".repeat(20) + "、".repeat(12);
        assertThat(evenly(text, 7)).allMatch(line -> line.codePointCount(0, line.length()) <= 7);
        assertThat(String.join("", evenly(text, 7))).isEqualTo(text);
        assertThat(evenly("", 7)).isEmpty();
        assertThat(CHARACTERS.whereFull(text, 7)).allMatch(line -> line.codePointCount(0, line.length()) <= 7);
        assertThat(String.join("", CHARACTERS.whereFull(text, 7))).isEqualTo(text);
    }

    private static List<String> evenly(String text, double width) {
        return CHARACTERS.evenly(text, width);
    }
}
