package org.tsunagi.base.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What reading a sent workbook costs with its gate and its limits, beside a bare streaming read of the same file by POI. */
class SentTableBench {
    private static final int ROWS = 5_000;
    private static final int COLUMNS = 25;
    private static final int ROUNDS = 9;
    private static final int WARMING = 4;
    private static final double MOST = 2.0;
    private static final long MOST_HEAP = 64L << 20;

    @Test
    void aWorkbookIsReadInTwiceTheTimeOfABareRead() throws Exception {
        byte[] file = workbook();
        double[] bare = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        long idle = live();
        List<SentTable> read = List.of();
        for (int round = -WARMING; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            int cells = BareRead.cells(file);
            long between = System.nanoTime();
            read = SentTable.read("file", file, ROWS + 1);
            long ended = System.nanoTime();
            assertThat(cells).isEqualTo((ROWS + 1) * COLUMNS);
            if (round >= 0) {
                bare[round] = (between - begun) / 1e6;
                ours[round] = (ended - between) / 1e6;
            }
        }
        long heap = live() - idle;
        double ratio = median(ours) / median(bare);
        System.out.printf(
                "%d rows of %d columns (%d KB): ours %.0f ms, bare POI %.0f ms, ratio %.2f; what was read holds %d MB%n",
                ROWS, COLUMNS, file.length >> 10, median(ours), median(bare), ratio, heap >> 20);
        assertThat(read.get(0).lines()).hasSize(ROWS + 1);
        assertThat(ratio).isLessThanOrEqualTo(MOST);
        assertThat(heap).isLessThanOrEqualTo(MOST_HEAP);
    }

    private static byte[] workbook() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("推薦");
            for (int row = 0; row <= ROWS; row++) {
                XSSFRow made = sheet.createRow(row);
                for (int column = 0; column < COLUMNS; column++) {
                    made.createCell(column)
                            .setCellValue(column % 3 == 0 ? "見本の言葉" + column : "第" + row + "行の" + column + "列");
                }
            }
            book.write(out);
            return out.toByteArray();
        }
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
