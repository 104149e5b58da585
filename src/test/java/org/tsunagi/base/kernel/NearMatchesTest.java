package org.tsunagi.base.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMatchesTest {
    private static final LocalDate BORN = LocalDate.of(1985, 4, 1);

    private record Paper(PersonName name, LocalDate born) {}

    private static final Paper HANAKO = new Paper(PersonName.of("高橋", "花子", "タカハシ", "ハナコ"), BORN);

    @ParameterizedTest
    @CsvSource({
        "髙橋,花子,たかはし,はなこ",
        "⾼橋,花子,たかはし,はなこ",
        "高橋,花子,'',''",
        "高 橋,花子,こうきょう,はなこ",
        "高橋花子,'','',''",
        "たかはし,はなこ,ﾀｶﾊｼ,ﾊﾅｺ"
    })
    void theSameNameOrReadingWrittenOtherwiseIsNear(String family, String given, String familyKana, String givenKana) {
        assertThat(near(family, given, familyKana, givenKana, BORN)).isTrue();
    }

    @Test
    void smallAndLargeKanaAreOneReading() {
        Paper small = new Paper(PersonName.of("庄司", "京", "ショウジ", "キョウ"), BORN);
        assertThat(NearMatches.among(List.of(small), Paper::name, Paper::born)
                        .of(PersonName.of("東海林", "杏", "シヨウジ", "キヨウ"), BORN))
                .containsExactly(small);
    }

    @Test
    void anotherPersonIsNot() {
        assertThat(near("高橋", "月子", "たかはし", "つきこ", BORN)).isFalse();
        assertThat(near("高橋", "花子", "たかはし", "はなこ", BORN.plusDays(1))).isFalse();
        assertThat(near("高橋", "華子", "", "", BORN)).isFalse();
    }

    @Test
    void nobodyIsNearThemselves() {
        Paper same = new Paper(PersonName.of("髙橋", "花子", "", ""), BORN);
        assertThat(NearMatches.among(List.of(HANAKO, same), Paper::name, Paper::born)
                        .of(HANAKO))
                .containsExactly(same);
    }

    private static boolean near(String family, String given, String familyKana, String givenKana, LocalDate born) {
        PersonName name = PersonName.of(family, given, familyKana, givenKana);
        return !NearMatches.among(List.of(HANAKO), Paper::name, Paper::born)
                .of(name, born)
                .isEmpty();
    }
}
