package org.tsunagi.base.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchKeyTest {
    @ParameterizedTest
    @CsvSource({
        "髙橋, 高橋",
        "山﨑, 山崎",
        "\uFA10本, 塚本",
        "𠮷田, 吉田",
        "渡邉, 渡辺",
        "渡邊, 渡辺",
        "齋藤, 斉藤",
        "齊藤, 斎藤",
        "濵田, 浜田",
        "濱田, 浜田",
        "葛\uDB40\uDD00城, 葛城",
        "葛\uFE00城, 葛城",
        "曻, 昇",
        "龍ヶ崎市, 龍ケ崎市",
        "竜ケ崎市, 龍ヶ崎市",
        "たかはし, ﾀｶﾊｼ",
        "か\u3099く, ガク",
        "ＡＢＣ株式会社, abc株式會社",
        "高橋　花子, 高橋花子",
        "高橋\u00A0花\u200B子, 高橋 花子"
    })
    void variantsAreFoundUnderEachOther(String one, String other) {
        assertThat(SearchKey.of(one)).isEqualTo(SearchKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"高橋, 高梨", "斉藤, 伊藤", "辺, 返", "ハナコ, バナコ", "ユウ, ユー"})
    void whatOnlyLooksAlikeStaysApart(String one, String other) {
        assertThat(SearchKey.of(one)).isNotEqualTo(SearchKey.of(other));
    }

    @Test
    void partsFollowEachOtherWithoutABlank() {
        assertThat(SearchKey.of("髙橋", "", "花子")).isEqualTo("高橋花子");
        assertThat(SearchKey.of()).isEmpty();
        assertThat(SearchKey.of(" 　")).isEmpty();
    }

    @Test
    void aKeyFoldedAgainIsTheSameKey() {
        String key = SearchKey.of(KanjiVariants.GROUPS);
        assertThat(SearchKey.of(key)).isEqualTo(key);
    }

    @Test
    void noVariantStandsTwiceAndNfkcLeavesEachToTheTable() {
        int[] variants = KanjiVariants.GROUPS
                .codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .toArray();
        assertThat(variants).doesNotHaveDuplicates();
        assertThat(Normalizer.isNormalized(KanjiVariants.GROUPS, Normalizer.Form.NFKC))
                .isTrue();
    }
}
