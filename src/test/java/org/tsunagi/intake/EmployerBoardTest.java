package org.tsunagi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.EmployerBoard.EmployerLine;
import org.tsunagi.intake.EmployerBoard.SentCount;
import org.tsunagi.intake.EmployerNames.Nearness;

/** Who sent how many by a call, and which employers may be one. */
class EmployerBoardTest {
    private static SentCount sent(String employer, @Nullable Long municipality, ApplicationState state, long people) {
        return new SentCount(
                EmployerRanks.key(employer, municipality),
                employer,
                municipality,
                municipality == null ? null : "汐見市",
                state,
                people);
    }

    @Test
    void oneEmployerIsOneLineHoweverItIsWrittenAndWhoTookItBackStandsNoMore() {
        EmployerBoard board = EmployerBoard.of(
                List.of(
                        sent("㈱なみ", 1L, ApplicationState.SUBMITTED, 1),
                        sent("汐見の丘", 1L, ApplicationState.DECIDED, 3),
                        sent("株式会社 なみ", 1L, ApplicationState.WITHDRAWN, 2),
                        sent("なし", null, ApplicationState.SUBMITTED, 5)),
                2,
                true);
        assertThat(board.lines())
                .extracting(
                        EmployerLine::employer,
                        EmployerLine::municipality,
                        EmployerLine::standing,
                        EmployerLine::withdrawn,
                        EmployerLine::beyond)
                .containsExactly(tuple("汐見の丘", "汐見市", 3L, 0L, true), tuple("㈱なみ", "汐見市", 1L, 2L, false));
        assertThat(board.isBeyond()).isTrue();
        assertThat(board.near()).isEmpty();
    }

    @Test
    void whereNobodyRanksTheLimitIsTheBodiesAndNothingIsCountedTwice() {
        EmployerBoard board = EmployerBoard.of(
                List.of(
                        sent("なみ相談室", 1L, ApplicationState.SUBMITTED, 3),
                        sent("なみ相談室", null, ApplicationState.SUBMITTED, 1)),
                1,
                false);
        assertThat(board.lines()).hasSize(2);
        assertThat(board.isBeyond()).isFalse();
        assertThat(board.near()).isEmpty();
    }

    @Test
    void whoseAllTookItBackIsNoOtherOnesDouble() {
        assertThat(EmployerBoard.of(
                                List.of(
                                        sent("なみ相談室", 1L, ApplicationState.SUBMITTED, 3),
                                        sent("なみ相談室", null, ApplicationState.WITHDRAWN, 1)),
                                null,
                                true)
                        .near())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "なみ訪問看護, なみ訪問看護, PLACE",
        "株式会社なみ, なみ, LEGAL_FORM",
        "(社福)なみおと会, なみおと会, LEGAL_FORM",
        "なみおと会 なみ訪問看護ステーション, なみ訪問看護ステーション, PART",
        "なみ訪問看護スーション, なみ訪問看護ステーション, SPELLING",
        "なみ訪門看護ステーション, なみ訪問看護ステーション,",
        "なみ訪問看護スデーション, なみ訪問看護ステーション, SPELLING",
        "なみ訪看問護ステーション, なみ訪問看護ステーション, SPELLING",
        "第一相談支援センター, 第二相談支援センター,",
        "なみ第1事業所の家, なみ第事業所の家,",
        "なみ, なみの,",
        "東町相談支援センター, 西町相談支援センター,"
    })
    void namesAreNearOrNot(String one, String other, @Nullable Nearness expected) {
        assertThat(EmployerNames.of(one).nearnessTo(EmployerNames.of(other))).isEqualTo(expected);
        assertThat(EmployerNames.of(other).nearnessTo(EmployerNames.of(one))).isEqualTo(expected);
    }

    @Test
    void twoOfOneNameAreAPairOnce() {
        assertThat(EmployerBoard.of(
                                List.of(
                                        sent("なみ相談室", 1L, ApplicationState.SUBMITTED, 1),
                                        sent("汐見の丘", 1L, ApplicationState.SUBMITTED, 1),
                                        sent("なみ相談室", null, ApplicationState.SUBMITTED, 1)),
                                null,
                                true)
                        .near())
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.nearness()).isEqualTo(Nearness.PLACE);
                    assertThat(pair.one().employer()).isEqualTo(pair.other().employer());
                    assertThat(pair.one().municipality())
                            .isNotEqualTo(pair.other().municipality());
                });
    }
}
