package org.tsunagi.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagi.base.kernel.RuleViolation;

/** A text of the office says what differs from person to person by names in braces. */
class NamedFieldsTest {
    private static final List<String> KNOWN = List.of("氏名", "会場");

    @Test
    void eachNameIsFilledInAndNothingElseIsTouched() {
        assertThat(NamedFields.fill("{氏名} 様\n会場：{会場}\n$1 \\", Map.of("氏名", "汐見 花子", "会場", "県民会館")))
                .isEqualTo("汐見 花子 様\n会場：県民会館\n$1 \\");
    }

    @Test
    void whatAPersonIsCalledIsNeverTakenForAName() {
        assertThat(NamedFields.fill("{氏名}：{会場}", Map.of("氏名", "{会場}$0", "会場", "県民会館")))
                .isEqualTo("{会場}$0：県民会館");
    }

    @Test
    void aLineThatNamesOnlyWhatIsBlankIsLeftOut() {
        String text = "（問合せ先）\n{課}　{担当}\n電話　{電話}\n\nメール　{メール}\n{ほか}";
        assertThat(NamedFields.fill(text, Map.of("課", "", "担当", "見本 花子", "電話", " ", "メール", "a@example.jp")))
                .isEqualTo("（問合せ先）\n　見本 花子\n\nメール　a@example.jp\n{ほか}");
        assertThat(NamedFields.fill("{課}からのお知らせ", Map.of("課", ""))).isEqualTo("からのお知らせ");
    }

    @Test
    void anUnknownNameIsRefusedAndSaid() {
        assertThatThrownBy(() -> NamedFields.check("text", "{氏名} {住所} {住所} {TEL}", KNOWN))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.field()).isEqualTo("text");
                    assertThat(refused.sentence()).isEqualTo("{住所}、{TEL}は使えません。差し込めるのは{氏名}、{会場}です。");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{氏名", "氏名}", "{{氏名}}", "{氏\n名}"})
    void aBraceWithoutItsOtherHalfIsRefused(String text) {
        assertThatThrownBy(() -> NamedFields.check("text", text, KNOWN)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void aTextWithoutNamesIsFine() {
        assertThatCode(() -> NamedFields.check("text", "来週です。", KNOWN)).doesNotThrowAnyException();
    }
}
