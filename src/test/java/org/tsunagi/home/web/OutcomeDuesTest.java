package org.tsunagi.home.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.web.Due;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.Round;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SelectionViews.OutcomeLine;
import org.tsunagi.selection.SelectionViews.PublishedOutcomes;

/** What a nominating body is told about its nominations once the seats are approved. */
class OutcomeDuesTest {
    private static final CourseLine COURSE = new CourseLine(5, "C", "養成研修", "コーディネーター", Route.NOMINATED, 2026, 40);
    private static final LocalDate SEPTEMBER_6 = LocalDate.of(2026, 9, 6);

    @Test
    void aBodyIsToldHowManyGotWhat() {
        List<OutcomeLine> outcomes = List.of(
                outcome(Result.WAITING, null),
                outcome(Result.ACCEPTED, null),
                outcome(Result.ACCEPTED, Instant.EPOCH),
                outcome(Result.ACCEPTED, null));
        assertThat(OutcomeDues.of(List.of(new PublishedOutcomes(COURSE, Round.FIRST, SEPTEMBER_6, outcomes))))
                .extracting(Due::detail, Due::place)
                .containsExactly(tuple("養成研修（令和8年度）。推薦した4名：受講決定2名、受講辞退1名、補欠1名", "/outcomes?year=2026"));
    }

    @Test
    void eachRoundIsALineWithItsOwnDay() {
        LocalDate later = SEPTEMBER_6.plusDays(30);
        assertThat(OutcomeDues.of(List.of(
                        new PublishedOutcomes(
                                COURSE, Round.FIRST, SEPTEMBER_6, List.of(outcome(Result.NOT_ACCEPTED, null))),
                        new PublishedOutcomes(COURSE, new Round(2), later, List.of(outcome(Result.ACCEPTED, null))))))
                .extracting(Due::on, Due::detail)
                .containsExactly(
                        tuple(SEPTEMBER_6, "養成研修（令和8年度）。推薦した1名：受講不可1名"),
                        tuple(later, "養成研修（再募集）（令和8年度）。推薦した1名：受講決定1名"));
    }

    private static OutcomeLine outcome(Result result, @Nullable Instant cancelledAt) {
        return new OutcomeLine(
                5,
                1,
                1,
                PersonName.of("髙橋", "花子", "たかはし", "はなこ"),
                1L,
                "汐見市",
                1,
                "",
                result,
                0,
                "",
                null,
                null,
                cancelledAt,
                null);
    }
}
