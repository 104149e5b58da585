package org.tsunagi.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.certificate.Wording.Placeholder;

class WordingTest {
    @Test
    void thePlaceholdersAreFilledInLineByLine() {
        Wording wording = new Wording("　あなたは、{年度}{県名}{研修名}の\n課程を修了したことを証します。");
        assertThat(wording.fill(Map.of(
                        Placeholder.FISCAL_YEAR, "令和元年度",
                        Placeholder.PREFECTURE, "見本県",
                        Placeholder.COURSE, "$1研修")))
                .containsExactly("　あなたは、令和元年度見本県$1研修の", "課程を修了したことを証します。");
    }

    @Test
    void whatCanBeFilledInIsWhatTheSettingsAccept() {
        assertThat(Arrays.stream(Placeholder.values()).map(known -> "{" + known.label() + "}"))
                .containsExactlyInAnyOrderElementsOf(WordingRules.PLACEHOLDERS);
    }

    @Test
    void anUnknownPlaceholderIsRefusedAndTheKnownOnesAreNamed() {
        assertThat(refusal("{氏名}は{住所}の{}")).isEqualTo("{住所}、{}は使えません。使えるのは{氏名}、{生年月日}、{県名}、{研修名}、{年度}、{修了日}です。");
    }

    @Test
    void bracesThatDoNotPairAndAnEmptyWordingAreRefused() {
        assertThat(refusal("{氏名は修了した")).startsWith("「{」と「}」の組が合っていません。").contains("「{氏名}」");
        assertThat(refusal("氏名}")).startsWith("「{」と「}」の組");
        assertThat(refusal(" \n")).isEqualTo("証書の文言を入力してください。");
    }

    @Test
    void aWordingThatDoesNotFitOntoThePaperIsRefusedWithItsLength() {
        assertThat(refusal("課".repeat(440))).isEmpty();
        assertThat(refusal("課".repeat(441)))
                .isEqualTo("証書の紙面に収まりません。差し込む項目を入れて、およそ11行になります。10行まで（1行は44文字ほど）に短くしてください。");
        assertThat(refusal("証する。\n".repeat(11))).contains("およそ11行");
        assertThat(refusal("{研修名}".repeat(5))).contains("およそ12行");
    }

    @Test
    void aMissingValueIsABrokenAssumption() {
        Wording wording = new Wording("{氏名}");
        assertThatThrownBy(() -> wording.fill(Map.of())).isInstanceOf(IllegalStateException.class);
    }

    private static String refusal(String template) {
        try {
            new Wording(template);
            return "";
        } catch (RuleViolation refused) {
            assertThat(refused.field()).isEqualTo("wording");
            return refused.sentence();
        }
    }
}
