package org.tsunagi.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.web.Due;

class DueListTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 22);

    @Test
    void aDueOfTheNextDaysIsSoonAndItsDaysAreCounted() {
        DueLine later = line(Due.pressing(230, "", TODAY.plusDays(9), "", "", "/"));
        assertThat(later.daysLeft()).isEqualTo(9);
        assertThat(later.isSoon()).isFalse();
        assertThat(later.isPressing()).isTrue();
        DueLine soon = line(Due.open(230, "", TODAY.plusDays(1), "", "", "/"));
        assertThat(soon.isPressing()).isFalse();
        assertThat(soon.isSoon()).isTrue();
        assertThat(line(Due.open(410, "", TODAY, "", "", "/")).daysLeft()).isZero();
    }

    @Test
    void whatIsLateIsSoonAndItsDaysPastAreCounted() {
        DueLine late = line(Due.pressing(310, "", TODAY.minusDays(5), "", "", "/"));
        assertThat(late.daysPast()).isEqualTo(5);
        assertThat(late.isSoon()).isTrue();
    }

    @Test
    void whatHasWaitedForYearsIsCountedInYears() {
        Due waiting = Due.open(560, "", LocalDate.of(2019, 11, 5), "", "", "/");
        assertThat(new DueLine(waiting, LocalDate.of(2020, 11, 4)).yearsPast()).isZero();
        assertThat(new DueLine(waiting, LocalDate.of(2026, 11, 23)).yearsPast()).isEqualTo(7);
    }

    @Test
    void whatIsDueOnTheSameDayStandsInTheOrderOfTheProgramme() {
        List<Due> dues = Stream.of(610, 510, 420)
                .map(order -> Due.open(order, "", TODAY, "", "", "/"))
                .toList();
        assertThat(DueList.of(TODAY, dues).soon())
                .extracting(line -> line.due().order())
                .containsExactly(420, 510, 610);
    }

    @Test
    void whatNoDayPressesComesLast() {
        Due undated = Due.open(110, "", null, "", "", "/");
        Due dated = Due.open(310, "", LocalDate.of(2026, 12, 1), "", "", "/");
        assertThat(DueList.of(TODAY, List.of(undated, dated)).later())
                .extracting(DueLine::due)
                .containsExactly(dated, undated);
    }

    @Test
    void whatWaitsSinceAnEarlierFiscalYearStandsApart() {
        Due march = Due.pressing(510, "", LocalDate.of(2026, 3, 31), "", "", "/");
        Due april = Due.pressing(510, "", LocalDate.of(2026, 4, 1), "", "", "/");
        Due undated = Due.open(110, "", null, "", "", "/");
        DueList list = DueList.of(TODAY, List.of(march, april, undated));
        assertThat(list.earlier()).extracting(DueLine::due).containsExactly(march);
        assertThat(list.soon()).extracting(DueLine::due).containsExactly(april);
        assertThat(list.later()).extracting(DueLine::due).containsExactly(undated);
    }

    @Test
    void aDueIsToldApartByKindPlaceDayAndState() {
        Due due = Due.pressing(310, "選考", TODAY, "40名", "未決定", "/courses/1/selection");
        assertThat(Due.open(310, "選考", TODAY, "41名", "未決定", "/courses/1/selection")
                        .key())
                .isEqualTo(due.key());
        assertThat(Stream.of(
                        Due.open(510, "選考", TODAY, "40名", "未決定", "/courses/1/selection"),
                        Due.open(310, "選考", TODAY.plusDays(1), "40名", "未決定", "/courses/1/selection"),
                        Due.open(310, "選考", null, "40名", "未決定", "/courses/1/selection"),
                        Due.open(310, "選考", TODAY, "40名", "決裁済み", "/courses/1/selection"),
                        Due.open(310, "選考", TODAY, "40名", "未決定", "/courses/2/selection")))
                .noneMatch(other -> other.key().equals(due.key()));
    }

    @Test
    void whatIsDoneStandsApartTheLatestFirst() {
        Due early = Due.done(310, "", TODAY.minusDays(9), "", "", "/");
        Due late = Due.done(310, "", TODAY.minusDays(2), "", "", "/");
        DueList list = DueList.of(TODAY, List.of(early, late));
        assertThat(list.isIdle()).isTrue();
        assertThat(list.done()).extracting(DueLine::due).containsExactly(late, early);
        assertThat(list.done()).noneMatch(DueLine::isSoon);
    }

    private static DueLine line(Due due) {
        DueList list = DueList.of(TODAY, List.of(due));
        return Stream.concat(list.soon().stream(), list.later().stream())
                .findFirst()
                .orElseThrow();
    }
}
