package org.tsunagi.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.kernel.FiscalYear;

class YearShiftTest {
    private static final FiscalYear FY2019 = new FiscalYear(2019);

    @Test
    void aDayLiesOnTheSameWeekdayNearTheSameDate() {
        YearShift shift = new YearShift(FY2019, new FiscalYear(2020));
        assertThat(shift.of(LocalDate.of(2019, 9, 30))).isEqualTo("2020-09-28");
        assertThat(shift.of(LocalDate.of(2019, 10, 16))).isEqualTo("2020-10-14");
        assertThat(shift.of(LocalDate.of(2020, 2, 29))).isEqualTo("2021-02-27");
    }

    @Test
    void neitherEndOfTheYearIsLeft() {
        YearShift shift = new YearShift(FY2019, new FiscalYear(2020));
        assertThat(shift.of(LocalDate.of(2019, 4, 1))).isEqualTo("2020-04-06");
        YearShift leap = new YearShift(new FiscalYear(2022), new FiscalYear(2023));
        assertThat(leap.of(LocalDate.of(2023, 3, 31))).isEqualTo("2024-03-29");
    }

    @Test
    void daysThatWouldFallTogetherKeepADayEach() {
        YearShift shift = new YearShift(FY2019, new FiscalYear(2020));
        LocalDate first = LocalDate.of(2019, 4, 1);
        assertThat(shift.of(first)).isEqualTo(shift.of(first.plusWeeks(1)));
        assertThat(shift.of(List.of(first, first.plusWeeks(1), first.plusWeeks(2))))
                .containsEntry(first, LocalDate.of(2020, 4, 6))
                .containsEntry(first.plusWeeks(1), LocalDate.of(2020, 4, 13))
                .containsEntry(first.plusWeeks(2), LocalDate.of(2020, 4, 20));
        YearShift further = new YearShift(new FiscalYear(2020), new FiscalYear(2025));
        LocalDate last = LocalDate.of(2021, 3, 31);
        assertThat(further.of(last)).isEqualTo(further.of(last.minusWeeks(1)));
        assertThat(further.of(List.of(last, last.minusWeeks(1))))
                .containsEntry(last, LocalDate.of(2026, 3, 25))
                .containsEntry(last.minusWeeks(1), LocalDate.of(2026, 3, 18));
    }

    @Test
    void noTwoDaysOfAnyYearFallTogetherOrChangePlaces() {
        for (int from = 2017; from < 2040; from++) {
            for (int to = from + 1; to < from + 5; to++) {
                for (int weekday = 0; weekday < 7; weekday++) {
                    YearShift shift = new YearShift(new FiscalYear(from), new FiscalYear(to));
                    List<LocalDate> days = shift.from()
                            .first()
                            .plusDays(weekday)
                            .datesUntil(shift.from().last().plusDays(1), Period.ofWeeks(1))
                            .limit(52)
                            .toList();
                    Map<LocalDate, LocalDate> moved = shift.of(days);
                    assertThat(days.stream().map(moved::get).toList())
                            .as("%s → %s", from, to)
                            .isSorted()
                            .doesNotHaveDuplicates()
                            .allMatch(shift.to()::contains)
                            .allMatch(day -> day.getDayOfWeek() == days.get(0).getDayOfWeek());
                }
            }
        }
    }

    @Test
    void everyDayOfEveryYearKeepsItsWeekdayAndStaysInTheYear() {
        for (int from = 2017; from < 2040; from++) {
            for (int to = from + 1; to < from + 5; to++) {
                YearShift shift = new YearShift(new FiscalYear(from), new FiscalYear(to));
                for (LocalDate day = shift.from().first();
                        !day.isAfter(shift.from().last());
                        day = day.plusDays(1)) {
                    LocalDate moved = shift.of(day);
                    assertThat(moved.getDayOfWeek()).isEqualTo(day.getDayOfWeek());
                    assertThat(shift.to().contains(moved))
                            .as("%s → %s", day, moved)
                            .isTrue();
                    assertThat(Math.abs(ChronoUnit.DAYS.between(day.plusYears(to - from), moved)))
                            .isLessThan(7);
                }
            }
        }
    }

    @Test
    void wordsNameTheOtherYear() {
        YearShift shift = new YearShift(new FiscalYear(2025), new FiscalYear(2026));
        assertThat(shift.words("令和7年度（2025年度）秋の部")).isEqualTo("令和8年度（2026年度）秋の部");
        assertThat(List.of("令和7年度の部", "2025年度の部", "第2回", "A会場", "3階 302号室", "コーディネーター"))
                .noneMatch(shift::leavesDate);
        assertThat(List.of("R7 秋の部", "令和7年秋", "2025年の部", "9月30日の部", "9/30の部", "令和8年度（R7の続き）", "２０２５年"))
                .allMatch(shift::leavesDate);
    }
}
