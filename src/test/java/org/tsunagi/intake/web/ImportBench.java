package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsunagi.Cast;
import org.tsunagi.OnDisk;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.workbook.HeadedMeaning;
import org.tsunagi.base.workbook.HeadedTable;
import org.tsunagi.base.workbook.ListProblem;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.ImportDesk;
import org.tsunagi.intake.ImportField;
import org.tsunagi.intake.ImportPlan;
import org.tsunagi.intake.ImportViews;
import org.tsunagi.intake.ImportedRow;

/** What it costs to take 10,000 applicants from a file of the office's own application service: read, compared, taken. */
@QuarkusTest
@TestProfile(OnDisk.class)
class ImportBench {
    private static final int APPLICANTS = 10_000;
    private static final int ROUNDS = 2;
    private static final double MOST_SECONDS = 8;
    private static final List<ImportField> COLUMNS = List.of(
            ImportField.SERVICE_NUMBER,
            ImportField.NAME,
            ImportField.KANA,
            ImportField.BIRTH_DATE,
            ImportField.PROFESSIONS,
            ImportField.EMPLOYER,
            ImportField.PHONE,
            ImportField.EMAIL,
            ImportField.ALL_DAYS,
            ImportField.LIST_CONSENT);

    @Inject
    Cast cast;

    @Inject
    ImportDesk desk;

    @Inject
    ImportViews views;

    @Inject
    ApplicationChoices.Source choices;

    @Inject
    OfficeClock clock;

    @Test
    void tenThousandApplicantsAreTakenInLessThanEightSeconds() {
        cast.settle();
        byte[] file = csv().getBytes(StandardCharsets.UTF_8);
        HeadedMeaning<ImportField> meaning = new HeadedMeaning<ImportField>(
                COLUMNS.stream().collect(Collectors.toMap(ImportField::label, field -> field)), Map.of());
        double slowest = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long call = cast.openCall(cast.course(Route.DIRECT, 40), null);
            long begun = System.nanoTime();
            HeadedTable table = HeadedTable.read("file", file);
            ImportPlan plan = compared(call, table, meaning);
            long shown = System.nanoTime();
            assertThat(plan.problems()).isEmpty();
            HeadedTable back = HeadedTable.carried(table.pieces());
            assertThat(desk.take(officer(), call, rows(back, meaning), plan.seen()))
                    .isEqualTo(APPLICANTS);
            long taken = System.nanoTime();
            assertThat(compared(call, table, meaning).isDone()).isTrue();
            long again = System.nanoTime();
            System.out.printf(
                    "%,d applicants: read and compared %.2f s, taken %.2f s, the same file again compared %.2f s%n",
                    APPLICANTS, seconds(begun, shown), seconds(shown, taken), seconds(taken, again));
            slowest = Math.max(slowest, seconds(begun, taken));
        }
        assertThat(slowest).isLessThan(MOST_SECONDS);
    }

    private Viewer officer() {
        return cast.officer();
    }

    private ImportPlan compared(long call, HeadedTable table, HeadedMeaning<ImportField> meaning) {
        List<ImportedRow> rows = rows(table, meaning);
        return QuarkusTransaction.requiringNew().call(() -> views.plan(officer(), call, rows));
    }

    private List<ImportedRow> rows(HeadedTable table, HeadedMeaning<ImportField> meaning) {
        Map<ImportField, List<Option>> words = QuarkusTransaction.requiringNew()
                .call(() -> ImportWords.choices(choices.direct(ApplicationForm.blank(null, null))));
        ImportCells cells = new ImportCells(ImportWords.questions(table, words).cells(meaning), clock.now());
        List<ListProblem> problems = new ArrayList<>();
        List<ImportedRow> rows =
                table.rows().stream().map(row -> cells.read(row, problems)).toList();
        assertThat(problems).isEmpty();
        return rows;
    }

    private static String csv() {
        return COLUMNS.stream().map(ImportField::label).collect(Collectors.joining(",")) + "\r\n"
                + IntStream.rangeClosed(1, APPLICANTS)
                        .mapToObj(i ->
                                "R1-%d,見本%d 花子%d,ミホン ハナコ,昭和%d年%d月%d日,%s,訪問看護ステーションその%d,099-000-%d,a%d@example.jp,できる,%s"
                                        .formatted(
                                                i,
                                                i % 700,
                                                i,
                                                30 + i % 33,
                                                1 + i % 12,
                                                1 + i % 28,
                                                i % 3 == 0 ? "看護師、保健師" : "看護師",
                                                i % 900,
                                                1_000 + i % 9_000,
                                                i,
                                                i % 2 == 0 ? "同意" : ""))
                        .collect(Collectors.joining("\r\n"));
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
