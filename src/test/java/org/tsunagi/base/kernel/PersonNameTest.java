package org.tsunagi.base.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    /** 葛 with the selector for the drawing of 葛󠄀城市. */
    private static final String KATSURAGI = "葛\uDB40\uDD00";

    @Test
    void theTwoPartsArePrintedWithABlank() {
        PersonName name = PersonName.of("髙橋", "花子", "タカハシ", "ハナコ");
        assertThat(name.full()).isEqualTo("髙橋 花子");
        assertThat(name.kana()).isEqualTo("タカハシ ハナコ");
    }

    @Test
    void aNameOfOnePartHasNoBlank() {
        PersonName name = PersonName.of("スカルノ", "", "スカルノ", "");
        assertThat(name.full()).isEqualTo("スカルノ");
        assertThat(name.kana()).isEqualTo("スカルノ");
        assertThat(name.searchKey()).isEqualTo("スカルノ スカルノ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFA10本", "\uFA19谷", "\uFA1B田", "\uFA1E生", "髙﨑", "𠮷田", KATSURAGI + "城", "ﾏﾘｱ", "か\u3099"})
    void aNameIsKeptAsTyped(String typed) {
        assertThat(PersonName.of(typed, typed, "", "")).isEqualTo(new PersonName(typed, typed, "", ""));
    }

    @Test
    void onlyOuterBlanksAreTakenAway() {
        PersonName name = PersonName.of("　髙橋\u00A0", " アンナ　マリア\t", "　たかはし ", " あんな　まりあ ");
        assertThat(name).isEqualTo(new PersonName("髙橋", "アンナ　マリア", "タカハシ", "アンナ マリア"));
    }

    @ParameterizedTest
    @CsvSource({
        "たかはし, タカハシ",
        "ﾀｶﾊｼ, タカハシ",
        "ゔぃくとりあ, ヴィクトリア",
        "う゛ぃくとりあ, ヴィクトリア",
        "いすゞ, イスヾ",
        "おーの, オーノ",
        "オ－ノ, オーノ",
        "お‐の, オーノ",
        "ｵ-ﾉ, オーノ",
        "ﾄﾞｲ, ドイ",
        "ジョン・スミス, ジョン・スミス"
    })
    void readingsAreStoredInFullWidthKatakana(String typed, String stored) {
        assertThat(PersonName.of("名", "前", typed, typed)).isEqualTo(new PersonName("名", "前", stored, stored));
    }

    @ParameterizedTest
    @ValueSource(strings = {"高橋", "Takahashi", "タカハシ1", "タカ_ハシ"})
    void aReadingIsInKana(String typed) {
        String sentence = "ふりがなは、ひらがなまたはカタカナで入力してください。";
        assertThat(Refused.saying(sentence, () -> PersonName.of("高橋", "花子", typed, ""))
                        .field())
                .isEqualTo("familyKana");
        assertThat(Refused.saying(sentence, () -> PersonName.of("高橋", "花子", "", typed))
                        .field())
                .isEqualTo("givenKana");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "\u00A0"})
    void thereIsNoNameWithoutAFirstPart(String blank) {
        RuleViolation refusal = Refused.saying("氏名を入力してください。", () -> PersonName.of(blank, "花子", "", "ハナコ"));
        assertThat(refusal.field()).isEqualTo("family");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"髙\n橋", "髙\t橋", "髙\u0000橋", "髙\u200B橋", "髙\u200F橋", "髙\u202E橋", "髙\u2028橋", "髙\uFFFE橋", "髙\uD842"
            })
    void nothingUnseenEntersAName(String typed) {
        String name = String.format("［U+%04X］", typed.codePointAt(1));
        String sentence = "氏名に改行などの目に見えない文字が含まれています。入力欄に" + name + "と表示されている部分を消してください。";
        assertThat(Refused.saying(sentence, () -> PersonName.of("名", typed, "", ""))
                        .field())
                .isEqualTo("given");
    }

    @Test
    void lengthIsCountedAsSeen() {
        String longest = KATSURAGI.repeat(PersonName.LONGEST);
        assertThat(PersonName.of(longest, "𠮷".repeat(PersonName.LONGEST), "", "")
                        .family())
                .isEqualTo(longest);
        Refused.saying("40文字以内で入力してください。", () -> PersonName.of("髙".repeat(41), "花子", "", ""));
        Refused.saying("40文字以内で入力してください。", () -> PersonName.of("髙橋", longest + "子", "", ""));
    }

    @Test
    void aCharacterPiledHighDoesNotOverflowItsColumn() {
        Refused.saying("40文字以内で入力してください。", () -> PersonName.of("a" + "\u0301".repeat(200), "", "", ""));
    }

    @Test
    void theSearchKeyHoldsNameAndReadingApart() {
        String key = PersonName.of("髙橋", "花子", "たかはし", "はなこ").searchKey();
        assertThat(key).isEqualTo("高橋花子 タカハシハナコ");
        assertThat(key).contains(SearchKey.of("高橋　花子"), SearchKey.of("ﾀｶﾊｼ はな"));
        assertThat(key).doesNotContain(SearchKey.of("子た"));
    }

    @Test
    void aSurrogatePairASelectorAndAFamilyOfEmojiCountOne() {
        assertThat(TextLength.graphemes("")).isZero();
        assertThat(TextLength.graphemes("𠮷田")).isEqualTo(2);
        assertThat(TextLength.graphemes(KATSURAGI + "城")).isEqualTo(2);
        assertThat(TextLength.graphemes("か\u3099")).isEqualTo(1);
        assertThat(TextLength.graphemes("👨‍👩‍👧")).isEqualTo(1);
    }
}
