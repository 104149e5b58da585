package org.tsunagi.base.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypefaceTest {
    private static final String KUZU = "\u845B";
    private static final String FIRST_FORM = Character.toString(0xE0100);
    private static final String SECOND_FORM = Character.toString(0xE0101);

    private final Typeface mincho = Typeface.mincho();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "𠮷田 実",
                "髙橋 花子",
                "山﨑 太郎",
                "\uFA10本 一",
                "神\uFA19福\uFA1B羽\uFA1E",
                "林",
                "Núñez Ōno",
                "辻\uDB40\uDD00",
                ""
            })
    void whatTheFontHoldsPrintsAsTyped(String name) {
        assertThat(mincho.lacks(name)).isEmpty();
    }

    @Test
    void aVariationSequenceTheFontDoesNotKnowIsLackingAsAWhole() {
        assertThat(mincho.lacks(KUZU + SECOND_FORM + "西 " + KUZU)).containsExactly(KUZU + SECOND_FORM);
        assertThat(mincho.lacks("一" + SECOND_FORM + "1\uFE0F")).containsExactly("一" + SECOND_FORM, "1\uFE0F");
    }

    @Test
    void aVariationSequenceTheFontKnowsIsDrawnByItsOwnGlyph() {
        assertThat(mincho.lacks(KUZU + FIRST_FORM)).isEmpty();
        assertThat(codes(KUZU + FIRST_FORM)).isNotEqualTo(KUZU);
        assertThat(codes("\u8FBB" + FIRST_FORM)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD869\uDED6",
                "😀",
                "👨‍👩‍👧",
                "\u0007",
                "\u200B",
                "\uE000",
                "\uDB80\uDC00",
                "\uDB40\uDD00",
                "\uD842",
                "\uFE0F"
            })
    void whatTheFontLacksAndWhatIsNoCharacterIsNamed(String one) {
        assertThat(mincho.lacks("山" + "\n" + one)).contains(one).contains("\n");
        assertThatThrownBy(() -> codes("\n" + one)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLetterTypedInTwoPartsIsTheComposedOne() {
        assertThat(mincho.lacks("か\u3099 e\u0301")).isEmpty();
        assertThat(codes("か\u3099")).isEqualTo("が");
    }

    private String codes(String text) {
        return mincho.pieces(text).stream().map(Typeface.Piece::codes).collect(Collectors.joining());
    }
}
