package org.tsunagi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeriodTest {
    @Test
    void theTwoCoursesOfR1AreSaidAsInTheReport() {
        assertThat(Period.wording(days("2019-09-30", "2019-10-04", "2019-10-16", "2019-10-17")))
                .isEqualTo("令和元年９月３０日、１０月４日、１０月１６日、１０月１７日の４日間で実施");
        assertThat(Period.wording(days("2019-09-30", "2019-10-04"))).isEqualTo("令和元年９月３０日、１０月４日の２日間で実施");
    }

    @Test
    void theYearIsSaidAgainWhereItChanges() {
        assertThat(Period.wording(days("2019-12-20", "2020-01-10", "2020-01-17")))
                .isEqualTo("令和元年１２月２０日、令和２年１月１０日、１月１７日の３日間で実施");
        assertThat(Period.wording(days("2019-04-25", "2019-05-08"))).isEqualTo("平成３１年４月２５日、令和元年５月８日の２日間で実施");
    }

    @Test
    void daysAreSaidOnceAndInOrder() {
        assertThat(Period.plainWording(days("2026-10-02", "2026-09-30", "2026-10-02")))
                .isEqualTo("令和8年9月30日、10月2日の2日間で実施");
    }

    @Test
    void oneDayAndNoDay() {
        assertThat(Period.wording(days("2026-09-30"))).isEqualTo("令和８年９月３０日に実施");
        assertThat(Period.wording(List.of())).isEqualTo("日程未定");
    }

    private static List<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toList();
    }
}
