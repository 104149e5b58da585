package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Due.Urgency;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews.NoneSaid;
import org.tsunagi.intake.CallViews.OwnCall;
import org.tsunagi.intake.NomineeLine;

class NominationDuesTest {
    private static final String NOMINATE = "候補者を推薦する";
    private static final String WAIT = "選考の結果を待つ";
    private static final String CORRECT = "修正依頼に対応する";

    @Test
    void aBodyIsAskedToNominateThenToSubmitThenWaitsForTheOutcome() {
        assertThat(labels("2026-07-20", false)).containsExactly(NOMINATE);
        assertThat(labels("2026-07-20", false, ApplicationState.DRAFT)).containsExactly("下書きの推薦を提出する");
        assertThat(labels("2026-08-01", false, ApplicationState.SUBMITTED)).containsExactly(WAIT);
        assertThat(labels("2026-09-06", true, ApplicationState.SUBMITTED)).isEmpty();
        assertThat(labels("2027-04-01", false, ApplicationState.SUBMITTED)).isEmpty();
    }

    @Test
    void whatThePrefectureWantsCorrectedComesBeforeTheWaiting() {
        List<Due> dues =
                dues("2026-08-01", null, false, ApplicationState.SUBMITTED, ApplicationState.CORRECTION_REQUESTED);
        assertThat(dues).extracting(Due::label).containsExactlyInAnyOrder(CORRECT, WAIT);
        assertThat(dues).filteredOn(due -> due.label().equals(CORRECT)).allMatch(due -> due.on() != null);
        assertThat(dues).filteredOn(due -> due.label().equals(WAIT)).allMatch(due -> due.on() == null);
    }

    @Test
    void everyCallIsNamedWithItsFiscalYear() {
        assertThat(dues("2026-05-20", null, false)).isNotEmpty().allMatch(NominationDuesTest::namesTheYear);
        for (ApplicationState state :
                List.of(ApplicationState.DRAFT, ApplicationState.SUBMITTED, ApplicationState.CORRECTION_REQUESTED)) {
            assertThat(dues("2026-07-20", null, false, state)).isNotEmpty().allMatch(NominationDuesTest::namesTheYear);
        }
        assertThat(dues("2026-08-01", null, false, ApplicationState.SUBMITTED))
                .isNotEmpty()
                .allMatch(NominationDuesTest::namesTheYear);
    }

    @Test
    void aBodyThatHasUsedUpTheLimitIsNotAskedToNominate() {
        assertThat(dues("2026-07-20", 1, false, ApplicationState.SUBMITTED))
                .extracting(Due::label)
                .containsExactly("推薦の内容を確認する");
        assertThat(dues("2026-07-20", 2, false, ApplicationState.SUBMITTED))
                .extracting(Due::label)
                .containsExactly(NOMINATE);
    }

    @Test
    void aBodyThatHasNobodyIsNotPressed() {
        CallLine call = CallSituation.on("2026-07-20").call(71, "2026-06-01", "2026-07-31", Map.of(), null, false);
        NoneSaid none = new NoneSaid(71, 17, call.window().opensAt(), "町田 一郎", false);
        List<Due> dues =
                NominationDues.of(LocalDate.parse("2026-07-20"), List.of(new OwnCall(call, List.of(), none, null)));
        assertThat(dues).singleElement().satisfies(due -> {
            assertThat(due.urgency()).isEqualTo(Urgency.OPEN);
            assertThat(due.tag()).isEqualTo("該当なし");
        });
    }

    @Test
    void aBodyThatIsNotAskedHasNothingToDo() {
        CallLine call = CallSituation.on("2026-07-20").call(71, "2026-06-01", "2026-07-31", Map.of(), null, false);
        OwnCall own = new OwnCall(call, List.of(nominee(ApplicationState.DRAFT)), null, "お願いしていません。");
        assertThat(NominationDues.of(LocalDate.parse("2026-07-20"), List.of(own)))
                .isEmpty();
        assertThat(own.isOpen()).isFalse();
    }

    @Test
    void whatIsToBeCorrectedHasBeenSentAllTheSame() {
        List<Due> dues = dues("2026-07-20", null, false, ApplicationState.CORRECTION_REQUESTED);
        assertThat(dues).extracting(Due::detail).noneMatch(detail -> detail.contains("0名"));
        assertThat(dues.get(0).detail()).contains("1名を提出し、うち1名に修正依頼があります");
        assertThat(dues("2026-07-20", 9, true, ApplicationState.DECIDED)).isEmpty();
    }

    private static boolean namesTheYear(Due due) {
        return due.detail().contains("養成研修（令和8年度）");
    }

    private static List<String> labels(String today, boolean selected, ApplicationState... states) {
        return dues(today, null, selected, states).stream().map(Due::label).toList();
    }

    private static List<Due> dues(String today, @Nullable Integer limit, boolean selected, ApplicationState... states) {
        CallLine call = CallSituation.on(today).call(71, "2026-06-01", "2026-07-31", Map.of(), limit, selected);
        OwnCall own = new OwnCall(
                call, Stream.of(states).map(NominationDuesTest::nominee).toList(), null, null);
        return NominationDues.of(LocalDate.parse(today), List.of(own));
    }

    private static NomineeLine nominee(ApplicationState state) {
        return new NomineeLine(
                1,
                0,
                1,
                PersonName.of("髙橋", "花子", "たかはし", "はなこ"),
                "",
                state,
                List.of(),
                false,
                null,
                false,
                false,
                false,
                null);
    }
}
