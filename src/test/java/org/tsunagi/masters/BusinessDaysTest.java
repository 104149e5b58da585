package org.tsunagi.masters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the office is open. */
class BusinessDaysTest {
    private final BusinessDays days = OfficialHolidays.calendar();

    @ParameterizedTest
    @CsvSource({
        "2019-03-21, 春分の日",
        "2020-03-20, 春分の日",
        "2024-09-22, 秋分の日",
        "2025-09-23, 秋分の日",
        "2024-09-23, 振替休日",
        "2026-05-06, 振替休日",
        "2026-09-22, 休日",
        "2019-10-22, 休日（祝日扱い）",
        "2020-02-23, 天皇誕生日",
        "2021-07-23, スポーツの日",
        "2026-12-29, 年末年始",
        "2027-01-01, 元日",
        "2027-01-03, 年末年始"
    })
    void aHolidayIsCalledByItsName(LocalDate day, String name) {
        assertThat(days.holiday(day)).contains(name);
        assertThat(days.isOpen(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2018-12-28", "2019-01-04", "2019-12-23", "2020-10-12", "2021-07-19", "2026-09-24"})
    void whatIsNoHolidayThatYearIsAnOpenDay(LocalDate day) {
        assertThat(days.isOpen(day)).isTrue();
    }

    @Test
    void inTheYearOfTheNewEraTheOfficeWasClosedForTenDays() {
        LocalDate first = LocalDate.of(2019, 4, 27);
        assertThat(IntStream.range(0, 10).mapToObj(first::plusDays)).noneMatch(days::isOpen);
        assertThat(days.before(LocalDate.of(2019, 5, 7))).isEqualTo(LocalDate.of(2019, 4, 26));
        assertThat(days.isOpen(LocalDate.of(2019, 5, 7))).isTrue();
    }

    @Test
    void theOpenDayBeforeSkipsWeekendsHolidaysAndTheYearsEnd() {
        assertThat(days.before(LocalDate.of(2026, 1, 5))).isEqualTo(LocalDate.of(2025, 12, 26));
        assertThat(days.before(LocalDate.of(2026, 9, 24))).isEqualTo(LocalDate.of(2026, 9, 18));
        assertThat(days.before(LocalDate.of(2026, 9, 18))).isEqualTo(LocalDate.of(2026, 9, 17));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-12, 5, 2027-01-04",
        "2027-01-08, 5, 2026-12-28",
        "2026-05-08, 5, 2026-04-27",
        "2026-05-07, 1, 2026-05-01",
        "2026-12-04, 3, 2026-12-01",
        "2026-12-06, 1, 2026-12-04",
        "2026-12-06, 0, 2026-12-06"
    })
    void soManyBusinessDaysBeforeOverNewYearAndGoldenWeek(LocalDate day, int days, LocalDate before) {
        assertThat(this.days.before(day, days)).isEqualTo(before);
    }

    @Test
    void itKnowsHowFarItKnows() {
        assertThat(days.knownUntil()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(days.holiday(LocalDate.of(2028, 1, 1))).contains("年末年始");
    }
}
