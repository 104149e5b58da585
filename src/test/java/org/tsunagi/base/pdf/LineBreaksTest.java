package org.tsunagi.base.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
    @Test
    void linesEndWhereTheReaderPausesAndNoWordOfKatakanaIsCut() {
        assertThat(lines("　あなたは、令和元年度見本県医療的ケア児等コーディネーター養成研修の課程を修了したことを証します。", 21))
                .containsExactly("　あなたは、令和元年度見本県医療的", "ケア児等コーディネーター養成研修の", "課程を修了したことを証します。");
    }

    @Test
    void noLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne() {
        assertThat(lines("一二三四五。六七「八九十", 5)).containsExactly("一二三四", "五。六七", "「八九十");
    }

    @Test
    void nothingIsLostAndNothingIsTooWide() {
        String text = "コーディネーター".repeat(9) + "𠮷".repeat(20) + "、".repeat(12);
        assertThat(lines(text, 7)).allMatch(line -> line.codePointCount(0, line.length()) <= 7);
        assertThat(String.join("", lines(text, 7))).isEqualTo(text);
        assertThat(lines("", 7)).isEmpty();
    }

    private static List<String> lines(String text, double width) {
        return LineBreaks.of(text, width, one -> 1);
    }
}
