package org.tsunagi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsunagi.Cast;
import org.tsunagi.OnDisk;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.workbook.BareRead;
import org.tsunagi.course.Program.Route;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.NomineeListDesk;
import org.tsunagi.intake.NomineePlan;
import org.tsunagi.intake.workbook.NominationColumn;
import org.tsunagi.intake.workbook.NominationTable;

/**
 * What a list of 5,000 candidates costs: up to its preview beside a bare read of the same workbook, and its confirmation beside a
 * bare batch of the same rows into the same tables.
 */
@QuarkusTest
@TestProfile(OnDisk.class)
class NomineeListBench {
    private static final int ROWS = 5_000;
    private static final int READINGS = 7;
    private static final int WARMING = 4;
    private static final int WRITINGS = 3;
    private static final int FIRST_WRITINGS = 1;
    private static final double MOST = 2.0;
    private static final long MOST_HEAP = 64L << 20;

    @Inject
    Cast cast;

    @Inject
    CallViews calls;

    @Inject
    NomineeListDesk desk;

    @Inject
    ApplicationChoices.Source choices;

    @Inject
    DataSource database;

    private Viewer shiomi;
    private byte[] file;

    @BeforeEach
    void aWorkbookOfFiveThousand() {
        cast.settle();
        shiomi = cast.nominator(Cast.SHIOMI);
        file = NominationFiles.office(book -> fill(book.createSheet("推薦")));
    }

    @Test
    void aWorkbookIsReadAndCheckedInTwiceTheTimeOfABareRead() throws Exception {
        long call = call();
        double[] bare = new double[READINGS];
        double[] ours = new double[READINGS];
        long idle = live();
        Preview preview = null;
        for (int round = -WARMING; round < READINGS; round++) {
            preview = null;
            long begun = System.nanoTime();
            assertThat(BareRead.cells(file)).isGreaterThan(ROWS * 20);
            long between = System.nanoTime();
            preview = preview(call);
            long ended = System.nanoTime();
            if (round >= 0) {
                bare[round] = (between - begun) / 1e6;
                ours[round] = (ended - between) / 1e6;
            }
        }
        long heap = live() - idle;
        assertThat(preview.shown().added()).isEqualTo(ROWS);
        double ratio = median(ours) / median(bare);
        System.out.printf(
                "%,d rows of %d columns (%d KB) up to the preview: ours %.0f ms, bare POI %.0f ms, ratio %.2f; held %d MB%n",
                ROWS,
                NominationColumn.values().length,
                file.length >> 10,
                median(ours),
                median(bare),
                ratio,
                heap >> 20);
        assertThat(heap).isLessThanOrEqualTo(MOST_HEAP);
        assertThat(ratio).isLessThanOrEqualTo(MOST);
    }

    @Test
    void aListIsConfirmedInTwiceTheTimeOfABareBatch() throws SQLException {
        double[] bare = new double[WRITINGS];
        double[] ours = new double[WRITINGS];
        BareCopy copy = new BareCopy(database);
        for (int round = -FIRST_WRITINGS; round < WRITINGS; round++) {
            long call = call();
            Preview preview = preview(call);
            List<String> cells = preview.shown().cells();
            Fingerprint seen = preview.plan().seen();
            long begun = System.nanoTime();
            SentList sent = SentList.of(NominationTable.carried(cells), cells(call));
            assertThat(desk.adopt(shiomi, call, sent.listed(), seen)).isEqualTo(ROWS);
            double confirmed = (System.nanoTime() - begun) / 1e6;
            double copied = copy.millis(call, call());
            if (round >= 0) {
                ours[round] = confirmed;
                bare[round] = copied;
            }
        }
        double ratio = median(ours) / median(bare);
        System.out.printf(
                "%,d candidates confirmed: ours %.0f ms, a bare batch of the same %,d rows of %s %.0f ms, ratio %.2f%n",
                ROWS, median(ours), copy.rows(), BareCopy.TABLES, median(bare), ratio);
        assertThat(ratio).isLessThanOrEqualTo(MOST);
    }

    private Preview preview(long call) {
        return QuarkusTransaction.requiringNew().call(() -> {
            NominationCells words = cells(call);
            NominationTable table = NominationTable.read("file", file);
            SentList sent = SentList.of(table, words);
            assertThat(sent.wrong()).isEmpty();
            NomineePlan plan = calls.plan(shiomi, call, shiomi.bodyId(), sent.listed());
            return new Preview(plan, ListPreview.of(plan, table, words, ""));
        });
    }

    private record Preview(NomineePlan plan, ListPreview shown) {}

    private NominationCells cells(long call) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> new NominationCells(choices.listed(calls.standing(shiomi, call, shiomi.bodyId()))));
    }

    private long call() {
        return cast.openCall(cast.course(Route.NOMINATED, 40), null);
    }

    private static void fill(XSSFSheet sheet) {
        NominationColumn[] columns = NominationColumn.values();
        for (int row = 0; row <= ROWS; row++) {
            var made = sheet.createRow(row);
            for (NominationColumn column : columns) {
                made.createCell(column.ordinal()).setCellValue(row == 0 ? column.heading() : text(column, row));
            }
        }
    }

    private static String text(NominationColumn column, int row) {
        return Map.ofEntries(
                        Map.entry(NominationColumn.RANK, "" + row),
                        Map.entry(NominationColumn.FAMILY, "見本" + row % 700),
                        Map.entry(NominationColumn.GIVEN, "太郎" + row),
                        Map.entry(NominationColumn.FAMILY_KANA, "みほん"),
                        Map.entry(NominationColumn.GIVEN_KANA, "たろう"),
                        Map.entry(
                                NominationColumn.BIRTH_DATE,
                                "昭和" + (30 + row % 33) + "年" + (1 + row % 12) + "月" + (1 + row % 28) + "日"),
                        Map.entry(NominationColumn.PROFESSIONS, row % 3 == 0 ? "看護師、保健師" : "看護師"),
                        Map.entry(NominationColumn.EMPLOYER, "訪問看護ステーションその" + row % 900),
                        Map.entry(NominationColumn.MUNICIPALITY, "汐見市"),
                        Map.entry(NominationColumn.EMPLOYER_KIND, "訪問看護"),
                        Map.entry(NominationColumn.PHONE, "099-000-" + (1_000 + row % 9_000)),
                        Map.entry(NominationColumn.EMAIL, "taro" + row + "@example.jp"),
                        Map.entry(NominationColumn.ADDRESS, "見本県汐見市本町" + row % 40 + "-" + row % 17),
                        Map.entry(NominationColumn.YEARS, "" + row % 30),
                        Map.entry(NominationColumn.PLANNED_ROLE, "配置予定"),
                        Map.entry(NominationColumn.ALL_DAYS, "できる"),
                        Map.entry(NominationColumn.REASON, "地域の調整役として期待するため" + row),
                        Map.entry(NominationColumn.EARLIER_COURSE, "平成" + row % 20 + "年度の研修"),
                        Map.entry(NominationColumn.CHILD_EXPERIENCE, "在宅の方を" + row % 9 + "名担当"),
                        Map.entry(NominationColumn.LIST_CONSENT, "同意"),
                        Map.entry(NominationColumn.PUBLISH_CONSENT, "不同意"),
                        Map.entry(NominationColumn.CONSENT_NOTE, "書面 2019-06-20"))
                .getOrDefault(column, "");
    }

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
