package org.tsunagi.base.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearTest {
    @ParameterizedTest
    @CsvSource({"2019-03-31, 2018", "2019-04-01, 2019", "2020-01-01, 2019", "2020-03-31, 2019", "2020-04-01, 2020"})
    void itTurnsOnTheFirstOfApril(LocalDate date, int year) {
        assertThat(FiscalYear.of(date)).isEqualTo(new FiscalYear(year));
        assertThat(new FiscalYear(year).contains(date)).isTrue();
        assertThat(new FiscalYear(year).next().contains(date)).isFalse();
        assertThat(new FiscalYear(year).previous().contains(date)).isFalse();
    }

    @Test
    void itRunsFromAprilToMarch() {
        FiscalYear year = new FiscalYear(2019);
        assertThat(year.first()).isEqualTo("2019-04-01");
        assertThat(year.last()).isEqualTo("2020-03-31");
        assertThat(year.last().plusDays(1)).isEqualTo(year.next().first());
    }

    @ParameterizedTest
    @CsvSource({
        "1988, 昭和63年度, S63",
        "1989, 平成元年度, H1",
        "2018, 平成30年度, H30",
        "2019, 令和元年度, R1",
        "2020, 令和2年度, R2",
        "2026, 令和8年度, R8"
    })
    void itIsNamedAsTheMinistriesNameIt(int year, String label, String shortLabel) {
        assertThat(new FiscalYear(year).label()).isEqualTo(label);
        assertThat(new FiscalYear(year).shortLabel()).isEqualTo(shortLabel);
        assertThat(new FiscalYear(year).both()).isEqualTo(label + "（" + year + "）");
    }

    @Test
    void theEarlierYearComesFirst() {
        assertThat(new FiscalYear(2019)).isLessThan(new FiscalYear(2020));
    }

    @Test
    void anAbsurdYearIsABrokenAssumption() {
        assertThatThrownBy(() -> new FiscalYear(20199)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new FiscalYear(31)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "令和元年度, 2019",
        "平成31年度, 2019",
        "H31, 2019",
        "R1, 2019",
        "ｒ元, 2019",
        "平成３０, 2018",
        "2018, 2018",
        "２０１８年度, 2018",
        "令和2年度（2020）, 2020",
        "昭和63年度, 1988"
    })
    void itIsReadAsAnOfficeWritesIt(String typed, int year) {
        assertThat(FiscalYear.parse(typed)).isEqualTo(new FiscalYear(year));
    }

    @ParameterizedTest
    @ValueSource(strings = {"昔", "令和0年度", "平成32年度", "平成33", "31", "20180401", "令和", "3018"})
    void whatNoEraSawIsNotRead(String typed) {
        Refused.saying(Messages.say("base.fiscalYear"), () -> FiscalYear.parse(typed));
    }
}
