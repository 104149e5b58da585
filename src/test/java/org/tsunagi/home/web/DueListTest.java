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
        assertThat(DueList.of(TODAY, dues).open())
                .extracting(line -> line.due().order())
                .containsExactly(420, 510, 610);
    }

    @Test
    void whatNoDayPressesComesLast() {
        Due undated = Due.open(110, "", null, "", "", "/");
        Due dated = Due.open(310, "", LocalDate.of(2026, 12, 1), "", "", "/");
        assertThat(DueList.of(TODAY, List.of(undated, dated)).open())
                .extracting(DueLine::due)
                .containsExactly(dated, undated);
    }

    @Test
    void whatIsDoneStandsApartTheLatestFirst() {
        Due early = Due.done(310, "", TODAY.minusDays(9), "", "", "/");
        Due late = Due.done(310, "", TODAY.minusDays(2), "", "", "/");
        DueList list = DueList.of(TODAY, List.of(early, late));
        assertThat(list.open()).isEmpty();
        assertThat(list.done()).extracting(DueLine::due).containsExactly(late, early);
        assertThat(list.done()).noneMatch(DueLine::isSoon);
    }

    private static DueLine line(Due due) {
        return DueList.of(TODAY, List.of(due)).open().get(0);
    }
}
