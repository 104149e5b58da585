package org.tsunagi.base.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagi.base.entry.Problems.Problem;

class FieldsTest {
    private final Problems problems = new Problems();
    private final Fields in = new Fields(problems);

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x1B, 0x7F, 0x85, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A,
                0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF, 0xFFF9, 0xFDD0, 0xFDEF,
                0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0xE0001, 0xE0041, 0xD800, 0xDFFF
            })
    void whatNobodySeesIsRefusedByItsName(int character) {
        String text = "合同" + Character.toString(character) + "講義";
        assertThat(in.text("title", text, 100)).isNull();
        String name = String.format("［U+%04X］", character);
        assertThat(problems.all())
                .extracting(Problem::sentence)
                .containsExactly("目に見えない文字が含まれています。入力欄に" + name + "と表示されている部分を消してください。");
    }

    @Test
    void whatWasShownInWordsIsNoTextEither() {
        assertThat(in.text("title", "合同［U+202E］講義", 100)).isNull();
        assertThat(problems.all()).hasSize(1);
    }

    @Test
    void halfACharacterIsRefused() {
        assertThat(in.text("title", "合同\uFFFD講義", 100)).isNull();
        assertThat(problems.at("title")).singleElement().asString().contains("文字化け");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "葛\uDB40\uDD00城",
                "か\u3099く",
                "👩\u200D⚕\uFE0F",
                "\uE000（外字）",
                "一行目\n二行目\t三つ目",
                "𠮷野家で髙橋と塚",
                "Nguyễn Văn",
                "［U+］と［U+XYZ］",
                "全角　空白\u00A0改行しない空白"
            })
    void whatOneSeesIsTakenAsItIs(String text) {
        assertThat(in.text("title", text, 100)).isEqualTo(text);
        assertThat(problems.none()).isTrue();
    }
}
