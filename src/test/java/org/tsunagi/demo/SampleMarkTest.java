package org.tsunagi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tsunagi.attendance.AttendanceDesk;
import org.tsunagi.attendance.Mark;
import org.tsunagi.attendance.MarkEntry;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.completion.Completion.Outcome;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.completion.CourseCompletion;
import org.tsunagi.completion.JudgementLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.report.CourseSummary;
import org.tsunagi.report.ReportViews;
import org.tsunagi.report.Summary;
import org.tsunagi.report.workbook.SummaryWorkbook;

/** One mark of the coordinator course of FY2019 changed, before the decision and after it. */
@QuarkusTest
@Tag("once")
@TestProfile(SamplePrefectureTest.EmptyHouse.class)
class SampleMarkTest {
    private static final LocalDate START = LocalDate.of(2026, 4, 1);
    private static final String LAST_EXERCISE = "2019/E08";

    @Inject
    SamplePrefecture sample;

    @Inject
    SampleMemory memory;

    @Inject
    AttendanceDesk attendance;

    @Inject
    EnrollmentViews enrollments;

    @Inject
    CourseViews courses;

    @Inject
    CompletionViews completions;

    @Inject
    ReportViews reports;

    @Inject
    OfficeClock clock;

    @Test
    void aMarkChangedBeforeTheDecisionMakesProposalAndSummarySayThirtyTwo() {
        held(applied -> {
            assertThat(sheet(applied).proposed()).isEqualTo(33);
            JudgementLine missing = missTheLastExercise(applied);
            assertThat(sheet(applied).proposed()).isEqualTo(32);

            sample.complete("2019", applied);
            assertThat(lineOf(applied, missing).decision().outcome()).isEqualTo(Outcome.NOT_COMPLETED);
            assertThat(lineOf(applied, missing).decision().reason()).contains("「ふりかえりと行動計画」を欠席");
            assertThat(sheet(applied).completed()).isEqualTo(32);
            assertThat(sheet(applied).differing()).isZero();
            reportSays(34, 32);
        });
    }

    @Test
    void aMarkChangedAfterTheDecisionLeavesTheSummaryAndIsFlaggedOnTheSheet() {
        held(applied -> {
            sample.complete("2019", applied);
            JudgementLine changed = missTheLastExercise(applied);

            assertThat(sheet(applied).completed()).isEqualTo(33);
            assertThat(sheet(applied).differing()).isEqualTo(1);
            assertThat(completions.judgement(applied.officer(), course(applied)).lines())
                    .filteredOn(JudgementLine::differs)
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.enrollmentId()).isEqualTo(changed.enrollmentId());
                        assertThat(line.decision().stands()).isTrue();
                        assertThat(line.judgement().met()).isFalse();
                    });
            reportSays(34, 33);
        });
    }

    /** The sample up to the evening of the last day of FY2019, taken back afterwards. */
    private void held(Consumer<SamplePrefecture.Applied> test) {
        clock.at(START.atTime(9, 0), () -> {
            QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(300));
            try {
                SamplePrefecture.Applied applied = sample.apply(START);
                sample.hold("2019", applied);
                test.accept(applied);
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    /** The first person the rule proposes was absent from the last exercise after all. */
    private JudgementLine missTheLastExercise(SamplePrefecture.Applied applied) {
        JudgementLine person = completions.judgement(applied.officer(), course(applied)).lines().stream()
                .filter(line -> line.judgement().met())
                .findFirst()
                .orElseThrow();
        long trainee = enrollments.one(applied.officer(), person.enrollmentId()).traineeId();
        long lesson = applied.planned().lessons().get(LAST_EXERCISE);
        long day = courses.lessonsOf(course(applied)).stream()
                .filter(one -> one.lessonId() == lesson)
                .findFirst()
                .orElseThrow()
                .dayId();
        attendance.markLesson(applied.officer(), day, lesson, trainee, new MarkEntry(Mark.ABSENT, null, "訂正", null));
        memory.forget();
        return person;
    }

    private CourseCompletion sheet(SamplePrefecture.Applied applied) {
        return completions.judgement(applied.officer(), course(applied)).summary();
    }

    private JudgementLine lineOf(SamplePrefecture.Applied applied, JudgementLine person) {
        return completions.judgement(applied.officer(), course(applied)).lines().stream()
                .filter(line -> line.enrollmentId() == person.enrollmentId())
                .findFirst()
                .orElseThrow();
    }

    private static long course(SamplePrefecture.Applied applied) {
        return applied.planned().courses().get("r1-coordinator");
    }

    /** Both on the summary's page, which reads the same views, and in the workbook. */
    private void reportSays(int applied, int completed) {
        Summary summary = reports.summary(SamplePrefectureTest.OFFICIAL, new FiscalYear(2019));
        CourseSummary coordinators = summary.courses().get(0);
        assertThat(coordinators.applied()).isEqualTo(applied);
        assertThat(coordinators.completed()).isEqualTo(completed);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(SummaryWorkbook.bytes(summary)))) {
            assertThat(figure(book, "受講申込")).isEqualTo(applied);
            assertThat(figure(book, "研修修了")).isEqualTo(completed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What stands under this heading in the line of the coordinator course. */
    private static double figure(XSSFWorkbook book, String heading) {
        XSSFSheet courses = book.getSheet("データ_研修");
        for (Cell cell : courses.getRow(0)) {
            if (cell.getStringCellValue().startsWith(heading)) {
                return courses.getRow(1).getCell(cell.getColumnIndex()).getNumericCellValue();
            }
        }
        throw new AssertionError("no column " + heading);
    }
}
