package org.tsunagi.base.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SearchWordTest {
    @Test
    void aPersonIsFoundFromTheFamilyAndFromTheGivenNameOn() {
        assertThat(words(SearchWord.ofName(PersonName.of("髙橋", "花子", "たかはし", "はなこ"))))
                .containsExactlyInAnyOrder("高橋花子", "花子", "タカハシハナコ", "ハナコ");
        assertThat(words(SearchWord.ofName(PersonName.of("スカルノ", "", "", "")))).containsExactly("スカルノ");
    }

    @Test
    void aWorkplaceIsFoundFromEachOfItsCharactersOn() {
        assertThat(words(SearchWord.ofText("㈱𠮷野")))
                .containsExactlyInAnyOrder("株式会社吉野", "式会社吉野", "会社吉野", "社吉野", "吉野", "野");
        assertThat(words(SearchWord.ofText("𩸽屋"))).containsExactlyInAnyOrder("𩸽屋", "屋");
        assertThat(SearchWord.cut("あ".repeat(SearchWord.LONGEST - 1) + "𩸽"))
                .isEqualTo("あ".repeat(SearchWord.LONGEST - 1));
        assertThat(SearchWord.ofText("あ".repeat(60)))
                .allSatisfy(one -> assertThat(one.word()).hasSizeLessThanOrEqualTo(SearchWord.LONGEST));
    }

    @Test
    void aNumberIsFoundFromWhereItsFiguresBegin() {
        assertThat(words(SearchWord.ofNumber("2026年度コ第12号")))
                .containsExactlyInAnyOrder("2026年度コ第12号", "年度コ第12号", "12号", "号");
    }

    @Test
    void whatBeginsWithAKeyLiesInItsRange() {
        for (String key : Set.of("佐", "佐藤", "佐藤花", "佐藤花子")) {
            long start = SearchWord.first("佐藤花子", Character.MIN_VALUE);
            assertThat(start)
                    .isBetween(SearchWord.first(key, Character.MIN_VALUE), SearchWord.first(key, Character.MAX_VALUE));
        }
        assertThat(SearchWord.first("佐竹花子", Character.MIN_VALUE))
                .isGreaterThan(SearchWord.first("佐", Character.MIN_VALUE))
                .isNotEqualTo(SearchWord.first("佐藤花", Character.MIN_VALUE));
    }

    private static Set<String> words(Set<SearchWord> words) {
        return words.stream().map(SearchWord::word).collect(Collectors.toSet());
    }
}
