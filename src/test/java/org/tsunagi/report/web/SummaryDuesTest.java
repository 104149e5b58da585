package org.tsunagi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.web.Due;
import org.tsunagi.course.CourseStep;

class SummaryDuesTest {
    private static final FiscalYear YEAR = new FiscalYear(2026);

    @Test
    void aYearThatIsOverIsReportedOnUntilTheEndOfJune() {
        assertThat(dues("2027-03-31")).isEmpty();
        assertThat(dues("2027-04-01")).extracting(Due::label).containsExactly("実施概要を確認する");
        assertThat(dues("2027-06-30")).hasSize(1);
        assertThat(dues("2027-04-01").get(0).on()).isEqualTo("2027-06-30");
        assertThat(dues("2027-07-01")).isEmpty();
    }

    @Test
    void theReportEndsWithTheJuneAfterTheYear() {
        assertThat(step("2027-03-31").note()).isEqualTo("年度末にまとめます");
        assertThat(step("2027-04-01").note()).isEqualTo("6月30日（水） までに実施概要を確認");
        assertThat(step("2027-06-30").done()).isFalse();
        assertThat(step("2027-07-01").done()).isTrue();
    }

    private static CourseStep step(String today) {
        return ReportStep.of(LocalDate.parse(today), YEAR);
    }

    private static List<Due> dues(String today) {
        return SummaryDues.of(LocalDate.parse(today), List.of(YEAR));
    }
}
