package org.tsunagi.register.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.tsunagi.Cast;
import org.tsunagi.OnDisk;
import org.tsunagi.base.workbook.Column;
import org.tsunagi.base.workbook.DataSheet;
import org.tsunagi.base.workbook.LongList;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.Program.Route;
import org.tsunagi.register.RegisterQuery;
import org.tsunagi.register.RegisterRow;
import org.tsunagi.register.RegisterViews;

/**
 * What it costs to take out a register of 100,000 lines and 19 columns, from the database to the file, beside a bare SXSSF loop
 * that writes the same cells from the memory.
 */
@QuarkusTest
@TestProfile(OnDisk.class)
class RegisterExportBench {
    private static final int ROWS = 100_000;
    private static final int COLUMNS = 19;
    private static final int ROUNDS = 3;
    private static final double MOST = 1.3;
    private static final long MOST_HEAP = 64L << 20;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private static final DataSheet<RegisterRow> SHEET =
            new DataSheet<>("修了者名簿", RegisterSheet.SHEET.columns().subList(0, COLUMNS));

    @Inject
    Cast cast;

    @Inject
    EntityManager stored;

    @Inject
    RegisterViews views;

    @Inject
    CourseViews courses;

    private RegisterQuery all;

    @Test
    void itTakesAtMostALittleMoreThanABareLoop() throws IOException {
        long course = cast.course(Route.DIRECT, 10);
        long program = QuarkusTransaction.requiringNew()
                .call(() -> courses.course(course).program().id());
        all = new RegisterQuery("", null, program, null, null, null);
        QuarkusTransaction.requiringNew().timeout(300).run(() -> fill(program));
        assertThat(views.count(cast.officer(), all)).isEqualTo(ROWS);
        double[] data = new double[ROUNDS];
        double[] form = new double[ROUNDS];
        double[] csv = new double[ROUNDS];
        double[] narrow = new double[ROUNDS];
        Heap heap = new Heap();
        for (int round = -1; round < ROUNDS; round++) {
            boolean warming = round < 0;
            double[] took = {
                seconds(out -> SHEET.write(out, "名簿", "見本県", DAY, rows(heap, warming))),
                seconds(out -> SHEET.writeForm(out, "名簿", "見本県", DAY, rows(heap, warming))),
                seconds(out -> SHEET.writeCsv(out, rows(heap, warming))),
                seconds(out -> SHEET.writeNarrowCsv(out, "名簿", rows(heap, warming)))
            };
            if (round >= 0) {
                data[round] = took[0];
                form[round] = took[1];
                csv[round] = took[2];
                narrow[round] = took[3];
            }
        }
        // only now, so that what the bare loop reads from does not stand in the memory of ours
        List<RegisterRow> rows = inMemory();
        double[] bare = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double took = seconds(out -> bare(out, rows));
            if (round >= 0) {
                bare[round] = took;
            }
        }
        System.out.printf(
                "%,d rows of %d columns: データ %.2f s, 様式 %.2f s, CSV %.2f s, Shift_JIS %.2f s, bare SXSSF %.2f s;"
                        + " ratio データ %.2f, 様式 %.2f; %d MB of heap above idle%n",
                ROWS,
                COLUMNS,
                median(data),
                median(form),
                median(csv),
                median(narrow),
                median(bare),
                median(data) / median(bare),
                median(form) / median(bare),
                heap.most() >> 20);
        assertThat(median(data) / median(bare)).isLessThanOrEqualTo(MOST);
        assertThat(median(form) / median(bare)).isLessThanOrEqualTo(MOST);
        assertThat(heap.most()).isLessThanOrEqualTo(MOST_HEAP);
    }

    private LongList<RegisterRow> rows(Heap heap, boolean warming) {
        return warming ? heap.watching(all()) : all();
    }

    private LongList<RegisterRow> all() {
        return views.all(cast.officer(), all);
    }

    private List<RegisterRow> inMemory() {
        List<RegisterRow> rows = new ArrayList<>();
        all().parts().forEach(rows::addAll);
        return rows;
    }

    private void fill(long program) {
        stored.createNativeQuery(
                        "insert into register_series (id, version, name, name_key) values (900000, 0, '書出', '書出')")
                .executeUpdate();
        stored.createNativeQuery(
                        "insert into register_batch (id, version, series_id, submission_key, entries, taken_at,"
                                + " taken_by, taken_by_name) values (900000, 0, 900000, 'bench', " + ROWS
                                + ", current_timestamp, 0, '見本')")
                .executeUpdate();
        stored.createNativeQuery(
                        "insert into register_entry (id, version, batch_id, series_id, line, family_name, given_name,"
                                + " family_kana, given_kana, name_key, kana_key, birth_date, fiscal_year, course, completed_on,"
                                + " issued_on, number, number_key, standing_number, municipality, employer, professions, note,"
                                + " taken_back, program_id) select 1000000 + x, 0, 900000, 900000, x, case mod(x, 50) when 0 then '𠮷田' else '見本' || mod(x, 700) end,"
                                + " '花子' || x, 'ミホン', 'ハナコ', 'ミホン' || x, 'ミホン', date '1950-01-01' + mod(x, 18000), 2000 + mod(x, 20),"
                                + " '医療的ケア児等支援者養成研修', date '2000-10-01' + mod(x, 7000), date '2000-11-01' + mod(x, 7000),"
                                + " '旧第' || x || '号', '旧第' || x || '号', '旧第' || x || '号', '汐見市', '訪問看護ステーションその' || mod(x, 997),"
                                + " '看護師、保健師', '', false, " + program + " from system_range(1, " + ROWS + ")")
                .executeUpdate();
    }

    private static void bare(OutputStream out, List<RegisterRow> rows) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(100)) {
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            SXSSFSheet sheet = book.createSheet("修了者名簿");
            int next = 0;
            for (RegisterRow row : rows) {
                SXSSFRow made = sheet.createRow(next++);
                int column = 0;
                for (Column<RegisterRow> one : SHEET.columns()) {
                    SXSSFCell cell = made.createCell(column++);
                    Object value = one.value().apply(row);
                    if (value instanceof Number number) {
                        cell.setCellValue(number.doubleValue());
                    } else if (value instanceof LocalDate day) {
                        cell.setCellValue(day);
                        cell.setCellStyle(date);
                    } else if (value != null) {
                        cell.setCellValue(value.toString());
                    }
                }
            }
            book.write(out);
        }
    }

    private static double seconds(Writing writing) throws IOException {
        Path file = Files.createTempFile("register", ".tmp");
        try {
            long begun = System.nanoTime();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                writing.to(out);
            }
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            Files.delete(file);
        }
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** What is alive half-way, above what was before: looked at once in each file, by a collection. */
    private static final class Heap {
        private final long idle = live();
        private long most;

        LongList<RegisterRow> watching(LongList<RegisterRow> rows) {
            int[] parts = {0};
            return new LongList<>(rows.count(), () -> {
                Iterator<List<RegisterRow>> all = rows.parts().iterator();
                return new Iterator<List<RegisterRow>>() {
                    @Override
                    public boolean hasNext() {
                        return all.hasNext();
                    }

                    @Override
                    public List<RegisterRow> next() {
                        if (++parts[0] == ROWS / 2_000) {
                            most = Math.max(most, live() - idle);
                        }
                        return all.next();
                    }
                };
            });
        }

        long most() {
            return most;
        }

        private static long live() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }
}
