package org.tsunagi.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.Program.Route;
import org.tsunagi.home.Due.Task;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.IntakeViews.OwnCall;
import org.tsunagi.intake.NomineeLine;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SelectionViews.OutcomeLine;
import org.tsunagi.selection.SelectionViews.OwnOutcomes;

class BodyDuesTest {
    private static final Map<Long, LocalDate> UNDECIDED = Map.of();
    private static final Map<Long, LocalDate> DECIDED = Map.of(Situation.COURSE, LocalDate.of(2026, 9, 6));

    @Test
    void aBodyIsAskedToNominateThenToSubmitThenWaitsForTheOutcome() {
        assertThat(tasks("2026-07-20", UNDECIDED)).containsExactly(Task.NOMINATE);
        assertThat(tasks("2026-07-20", UNDECIDED, ApplicationState.DRAFT)).containsExactly(Task.SUBMIT_DRAFTS);
        assertThat(tasks("2026-08-01", UNDECIDED, ApplicationState.SUBMITTED)).containsExactly(Task.WAIT_FOR_OUTCOME);
        assertThat(tasks("2026-09-06", DECIDED, ApplicationState.SUBMITTED)).isEmpty();
        assertThat(tasks("2027-04-01", UNDECIDED, ApplicationState.SUBMITTED)).isEmpty();
    }

    @Test
    void whatThePrefectureWantsCorrectedComesBeforeTheWaiting() {
        assertThat(tasks("2026-08-01", UNDECIDED, ApplicationState.SUBMITTED, ApplicationState.CORRECTION_REQUESTED))
                .containsExactly(Task.CORRECT, Task.WAIT_FOR_OUTCOME);
    }

    @Test
    void theOutcomesOfTheYearStayUntilItEndsAndCountTheResults() {
        List<OwnOutcomes> outcomes = List.of(new OwnOutcomes(
                course(),
                true,
                List.of(
                        outcome(Result.WAITING, null),
                        outcome(Result.ACCEPTED, null),
                        outcome(Result.ACCEPTED, Instant.EPOCH),
                        outcome(Result.ACCEPTED, null))));
        assertThat(BodyOutcomes.of(Situation.YEAR, outcomes, DECIDED))
                .extracting(Due::detail, Due::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "養成研修（令和8年度）。推薦した4名：受講決定2名、受講辞退1名、補欠1名", "/outcomes?year=2026"));
        assertThat(BodyOutcomes.of(Situation.YEAR.next(), outcomes, DECIDED)).isEmpty();
        assertThat(BodyOutcomes.of(Situation.YEAR, outcomes, UNDECIDED)).isEmpty();
    }

    @Test
    void everyCallIsNamedWithItsFiscalYear() {
        assertThat(dues("2026-05-20", call("2026-05-20"), UNDECIDED)).allMatch(BodyDuesTest::namesTheYear);
        for (ApplicationState state :
                List.of(ApplicationState.DRAFT, ApplicationState.SUBMITTED, ApplicationState.CORRECTION_REQUESTED)) {
            assertThat(dues("2026-07-20", call("2026-07-20"), UNDECIDED, state))
                    .isNotEmpty()
                    .allMatch(BodyDuesTest::namesTheYear);
        }
        assertThat(dues("2026-08-01", call("2026-08-01"), UNDECIDED, ApplicationState.SUBMITTED))
                .isNotEmpty()
                .allMatch(BodyDuesTest::namesTheYear);
    }

    @Test
    void aBodyThatHasUsedUpTheLimitIsNotAskedToNominate() {
        CallLine limited = like(call("2026-07-20"), 1, false);
        assertThat(dues("2026-07-20", limited, UNDECIDED, ApplicationState.SUBMITTED))
                .extracting(Due::task)
                .containsExactly(Task.CHECK_NOMINATIONS);
        assertThat(dues("2026-07-20", like(limited, 2, false), UNDECIDED, ApplicationState.SUBMITTED))
                .extracting(Due::task)
                .containsExactly(Task.NOMINATE);
    }

    @Test
    void whatIsToBeCorrectedHasBeenSentAllTheSame() {
        List<Due> dues = dues("2026-07-20", call("2026-07-20"), UNDECIDED, ApplicationState.CORRECTION_REQUESTED);
        assertThat(dues).extracting(Due::detail).noneMatch(detail -> detail.contains("0名"));
        assertThat(dues.get(0).detail()).contains("1名を提出し、うち1名に修正依頼があります");
        assertThat(dues("2026-07-20", like(call("2026-07-20"), 9, true), DECIDED, ApplicationState.DECIDED))
                .isEmpty();
    }

    private static boolean namesTheYear(Due due) {
        return due.detail().contains("養成研修（令和8年度）");
    }

    private static CallLine call(String today) {
        return Situation.on(today).call(71, "2026-06-01", "2026-07-31", Map.of());
    }

    private static CallLine like(CallLine call, int limit, boolean selected) {
        return new CallLine(
                call.id(),
                call.version(),
                call.courseId(),
                call.course(),
                call.route(),
                call.year(),
                call.seats(),
                limit,
                call.note(),
                selected,
                call.window(),
                call.standing());
    }

    private static List<Task> tasks(String today, Map<Long, LocalDate> approvedOn, ApplicationState... states) {
        return dues(today, call(today), approvedOn, states).stream()
                .map(Due::task)
                .toList();
    }

    private static List<Due> dues(
            String today, CallLine call, Map<Long, LocalDate> approvedOn, ApplicationState... states) {
        OwnCall own =
                new OwnCall(call, Stream.of(states).map(BodyDuesTest::nominee).toList());
        LocalDate day = LocalDate.parse(today);
        return DueList.of(day, BodyDues.of(day, List.of(own), approvedOn)).open().stream()
                .map(DueLine::due)
                .toList();
    }

    private static NomineeLine nominee(ApplicationState state) {
        return new NomineeLine(1, 1, name(), "", state, List.of(), false, null);
    }

    private static OutcomeLine outcome(Result result, @Nullable Instant cancelledAt) {
        return new OutcomeLine(Situation.COURSE, 1, name(), "汐見市", 1, "", result, 0, null, cancelledAt);
    }

    private static CourseLine course() {
        return new CourseLine(Situation.COURSE, "C", "養成研修", "コーディネーター", Route.NOMINATED, 2026, 40);
    }

    private static PersonName name() {
        return PersonName.of("髙橋", "花子", "たかはし", "はなこ");
    }
}
