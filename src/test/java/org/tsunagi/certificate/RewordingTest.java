package org.tsunagi.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RewordingTest {
    @Test
    void aNameOfOneCharacterIsReplacedWhereTheNameStandsAndNowhereElse() {
        assertThat(said("　{氏名}は第一{研修名}の\n一部（{年度}）を修了した。", "一", "山本 一", "　一は第一一般研修の", "一部（令和元年度）を修了した。"))
                .contains(List.of("　山本 一は第一一般研修の", "一部（令和元年度）を修了した。"));
        assertThat(said("第一{研修名}を修了した。", "一", "山本 一", "第一一般研修を修了した。")).contains(List.of("第一一般研修を修了した。"));
    }

    @Test
    void theBirthDateIsReplacedWhereItStandsAndNowhereElse() {
        Rewording rewording = new Rewording(
                new Wording("{氏名}（{生年月日}生）は{修了日}に修了した。"),
                Rewording.values("林", "令和元年5月1日"),
                Rewording.values("林", "令和元年5月2日"));
        assertThat(rewording.of(List.of("林（令和元年5月1日生）は令和元年5月1日に修了した。")))
                .contains(List.of("林（令和元年5月2日生）は令和元年5月1日に修了した。"));
    }

    @Test
    void whatTheTemplateDoesNotSayIsNotSaidAnew() {
        assertThat(said("{氏名}は{研修名}を修了した。", "林", "森", "林は一般研修を終えた。")).isEmpty();
        assertThat(said("{氏名}は修了した。", "林", "森", "林は修了した。", "以上")).isEmpty();
        assertThat(said("{氏名}は修了した。", "林", "森", "木は修了した。")).isEmpty();
    }

    @Test
    void whereItIsOpenWhichLettersAreTheNameNothingIsSaid() {
        assertThat(said("{研修名}{氏名}{県名}", "一", "二", "第一の一部")).isEmpty();
        assertThat(said("{研修名}{氏名}{県名}", "一", "二", "第一部")).contains(List.of("第二部"));
    }

    private static Optional<List<String>> said(String template, String before, String now, String... stored) {
        return new Rewording(new Wording(template), Rewording.values(before, ""), Rewording.values(now, ""))
                .of(List.of(stored));
    }
}
