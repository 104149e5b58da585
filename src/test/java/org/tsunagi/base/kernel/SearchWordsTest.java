package org.tsunagi.base.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {
    @Test
    void aPersonIsFoundFromTheFamilyAndFromTheGivenNameOn() {
        assertThat(SearchWords.ofName(PersonName.of("髙橋", "花子", "たかはし", "はなこ")))
                .containsExactlyInAnyOrder("高橋花子", "花子", "タカハシハナコ", "ハナコ");
        assertThat(SearchWords.ofName(PersonName.of("スカルノ", "", "", ""))).containsExactly("スカルノ");
    }

    @Test
    void aWorkplaceIsFoundFromEachOfItsCharactersOn() {
        assertThat(SearchWords.ofText("㈱𠮷野")).containsExactlyInAnyOrder("株式会社吉野", "式会社吉野", "会社吉野", "社吉野", "吉野", "野");
        assertThat(SearchWords.ofText("𩸽屋")).containsExactlyInAnyOrder("𩸽屋", "屋");
        assertThat(SearchWords.cut("あ".repeat(SearchWords.LONGEST - 1) + "𩸽"))
                .isEqualTo("あ".repeat(SearchWords.LONGEST - 1));
        assertThat(SearchWords.ofText("あ".repeat(60)))
                .allSatisfy(one -> assertThat(one).hasSizeLessThanOrEqualTo(SearchWords.LONGEST));
    }

    @Test
    void aNumberIsFoundFromWhereItsFiguresBegin() {
        assertThat(SearchWords.ofNumber("2026年度コ第12号")).containsExactlyInAnyOrder("2026年度コ第12号", "年度コ第12号", "12号", "号");
    }
}
