package org.tsunagi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagi.base.kernel.FiscalYear;

/** What must hold for the timetables and the relative dates of the sample prefecture. */
class SampleYearTest {

    @Test
    void lessonsLieBetweenNineThirtyAndFiveWithoutOverlap() {
        for (var year : List.of("2019", "last", "current")) {
            for (var day : List.of("D1", "D2", "D3", "D4")) {
                var free = LocalTime.of(9, 30);
                for (var lesson : lessons(year, day)) {
                    var begin = LocalTime.parse(lesson.get("starts"));
                    assertThat(begin).isAfterOrEqualTo(free);
                    free = begin.plusMinutes(Long.parseLong(lesson.get("minutes")));
                }
                assertThat(free).isBetween(LocalTime.of(16, 0), LocalTime.of(17, 0));
            }
        }
    }

    @Test
    void aSupporterHearsTwelveHoursInTwoDays() {
        var supporters = CheckedSample.rows("demo/courses.csv").stream()
                .filter(course -> course.get("program").equals("supporter"))
                .toList();
        assertThat(supporters).hasSize(3).allSatisfy(course -> {
            var subjects = CheckedSample.subjectsOf(course);
            assertThat(subjects.stream().mapToInt(row -> Integer.parseInt(row.get("minutes"))))
                    .satisfies(all -> assertThat(
                                    all.stream().mapToInt(Integer::intValue).sum())
                            .isEqualTo(720));
            assertThat(subjects.stream().map(row -> row.get("day")).distinct()).containsExactly("D1", "D2");
        });
    }

    @Test
    void theReportedDaysAreTheRealOnes() {
        assertThat(CheckedSample.rows("demo/days.csv").stream()
                        .filter(row -> row.get("year").equals("2019"))
                        .map(row -> row.get("date")))
                .containsExactly("2019-09-30", "2019-10-04", "2019-10-16", "2019-10-17");
    }

    @Test
    void aSubjectContinuesOneOfTheYearBefore() {
        var subjects = CheckedSample.rows("demo/subjects.csv");
        var known = subjects.stream()
                .map(row -> row.get("year") + ":" + row.get("code"))
                .toList();
        assertThat(known).doesNotHaveDuplicates();
        assertThat(subjects).allSatisfy(row -> {
            if (!row.get("continues").isEmpty()) {
                assertThat(known).contains(row.get("continues"));
            }
            assertThat(row.get("continues").isEmpty())
                    .isEqualTo(row.get("year").equals("2019") || row.get("mark").equals("NEW"));
        });
        assertThat(subjects.stream().filter(row -> !row.get("mark").isEmpty())).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-04-01", "2027-03-31", "2026-01-24", "2026-01-31", "2026-02-12", "2026-02-15", "2028-02-29"
            })
    void theRelativeDatesFitWheneverTheFirstStartIs(String day) {
        var dates = SampleCalendar.from(LocalDate.parse(day));
        FiscalYear year = FiscalYear.of(dates.first());
        assertThat(FiscalYear.of(dates.first().plusDays(15))).isEqualTo(year);
        assertThat(dates.day("start+9")).isBefore(dates.first());
        for (var name : List.of("courses", "days", "approvals", "last-year", "current-year")) {
            for (var row : CheckedSample.rows("demo/" + name + ".csv")) {
                row.stream()
                        .filter(cell -> cell.startsWith("last") && cell.matches("last[+-]\\d+.*"))
                        .map(cell -> day(dates, cell))
                        .forEach(date -> {
                            assertThat(FiscalYear.of(date)).isEqualTo(year.previous());
                            assertThat(date).isBefore(dates.start());
                        });
            }
        }
    }

    @Test
    void theOpenCallBelongsToTheYearOfItsFirstSessionDay() {
        assertThat(SampleCalendar.from(LocalDate.of(2026, 4, 1)))
                .isEqualTo(new SampleCalendar(
                        LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 19), LocalDate.of(2025, 9, 16)));
        assertThat(SampleCalendar.from(LocalDate.of(2027, 3, 31)))
                .isEqualTo(new SampleCalendar(
                        LocalDate.of(2027, 3, 31), LocalDate.of(2027, 5, 18), LocalDate.of(2026, 9, 15)));
    }

    @Test
    void everybodyAppliesWhileTheCallIsOpen() {
        var dates = SampleCalendar.from(LocalDate.of(2026, 7, 1));
        var courses = CheckedSample.rows("demo/courses.csv");
        assertThat(CheckedSample.applicants().stream()
                        .filter(row -> !row.get("state").equals("draft")))
                .allSatisfy(row -> {
                    var course = courses.stream()
                            .filter(each -> each.get("course").equals(row.get("course")))
                            .findFirst()
                            .orElseThrow();
                    assertThat(day(dates, row.get("submitted_on")))
                            .isBetween(day(dates, course.get("call_opens")), day(dates, course.get("call_closes")));
                });
    }

    /** The day of a cell that may go on with a time. */
    private static LocalDate day(SampleCalendar dates, String cell) {
        return dates.day(cell.split(" ")[0]);
    }

    private static List<CSVRecord> lessons(String year, String day) {
        return CheckedSample.rows("demo/subjects.csv").stream()
                .filter(row -> row.get("year").equals(year) && row.get("day").equals(day))
                .toList();
    }
}
