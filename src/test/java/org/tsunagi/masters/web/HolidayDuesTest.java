package org.tsunagi.masters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** An administrator hears in time that holidays are missing. */
class HolidayDuesTest {
    private static final LocalDate KNOWN = LocalDate.of(2027, 12, 31);

    @Test
    void whatBeginsNextMonthHasToBeKnownToItsEnd() {
        assertThat(HolidayDues.due(LocalDate.of(2027, 2, 28), KNOWN)).isEmpty();
        assertThat(HolidayDues.due(LocalDate.of(2027, 3, 1), KNOWN)).hasValueSatisfying(due -> {
            assertThat(due.on()).isEqualTo(LocalDate.of(2027, 4, 1));
            assertThat(due.detail()).contains("2027年12月31日");
        });
        assertThat(HolidayDues.due(LocalDate.of(2027, 3, 1), LocalDate.of(2028, 12, 31)))
                .isEmpty();
    }
}
