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
        "高橋\u00A0花\u200B子, 高橋 花子",
        "㈱ＡＢＣ訪問看護, 株式会社abc訪問看護",
        "（株）ＡＢＣ, 株式會社 ABC",
        "㍿ABC, (株)ABC",
        "㈲みどり, 有限会社みどり",
        "(医社)なみ会, 医療法人社団なみ会",
        "社会福祉法人みどり, （福）みどり",
        "NPO法人つなぐ, 特定非営利活動法人つなぐ",
        "ロドリゲス・ガルシア, ロドリゲスガルシア",
        "ﾛﾄﾞﾘｹﾞｽ･ｶﾞﾙｼｱ, ロドリゲス＝ガルシア",
        "Nguyễn Đức, nguyen duc",
        "Łukasz Müßig, lukasz mussig",
        "O’Brien, o'brien",
        "訪問看護センタ－, 訪問看護センター",
        "すま〜いる, すま～いる",
        "Anne‐Marie, anne-marie",
        "「みどり」園, みどり園",
        "令和元年会, 令和1年会",
        "\u2FA6沢, 金沢",
        "\u2ED1谷川, 長谷川",
        "醫療法人營心会, 医療法人営心会",
        "う\u309Bぁ, ヴァ"
    })
    void variantsAreFoundUnderEachOther(String one, String other) {
        assertThat(SearchKey.of(one)).isEqualTo(SearchKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"高橋, 高梨", "斉藤, 伊藤", "辺, 返", "ハナコ, バナコ", "ユウ, ユー", "ハン, パン", "株, 有"})
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
    void aStoredKeyIsCutBetweenCharacters() {
        String key = SearchKey.line(SearchKey.of("a" + "𩸽".repeat(SearchKey.STORED)));
        assertThat(key).hasSize(SearchKey.STORED - 1).endsWith("𩸽");
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
