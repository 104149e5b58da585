package org.tsunagi.base.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetTest {
    /** What Excel shows and prints of a row, in points. */
    private static final double EXCELS_LIMIT = 409;

    private static final String SHORT_LINES =
            IntStream.rangeClosed(1, 40).mapToObj(at -> at + "　保健師").collect(Collectors.joining("\n"));

    @Test
    void aTextInATableThatNeedsMoreThanARowGoesOnInTheRowBelow() throws IOException {
        String running = "医療的ケア児等の支援に当たる者。".repeat(60);
        read(
                sheet -> sheet.row(
                        Cell.text(CellFormat.ROW_HEADING, "研修"),
                        Cell.text(CellFormat.TEXT, running),
                        Cell.number(CellFormat.NUMBER, 34),
                        Cell.text(CellFormat.TEXT, SHORT_LINES)),
                written -> {
                    assertThat(written.getPhysicalNumberOfRows()).isGreaterThan(2);
                    assertThat(texts(written, 0)).containsOnlyOnce("研修");
                    assertThat(String.join("", texts(written, 1)).replace("\n", ""))
                            .isEqualTo(running);
                    assertThat(texts(written, 3).stream()
                                    .filter(text -> !text.isEmpty())
                                    .collect(Collectors.joining("\n")))
                            .isEqualTo(SHORT_LINES);
                    for (Row row : written) {
                        assertThat(row.getHeightInPoints()).isLessThan((float) EXCELS_LIMIT);
                        assertThat(row.getCell(0).getCellStyle().getBorderLeft().getCode())
                                .isPositive();
                    }
                    assertThat(written.getRow(0).getCell(2).getNumericCellValue())
                            .isEqualTo(34);
                    assertThat(written.getRow(1).getCell(2).toString()).isEmpty();
                });
    }

    @Test
    void aLongLineOverAllColumnsGoesOnToo() throws IOException {
        read(sheet -> sheet.line(CellFormat.TITLE, SHORT_LINES), written -> {
            assertThat(String.join("\n", texts(written, 0))).isEqualTo(SHORT_LINES);
            assertThat(written.getNumMergedRegions()).isEqualTo(written.getPhysicalNumberOfRows());
            assertThat(written).allMatch(row -> row.getHeightInPoints() < EXCELS_LIMIT);
        });
    }

    @Test
    void aTableStaysOnItsOnePageAsLongAsItCanBeReadThere() throws IOException {
        read(sheet -> rows(sheet, 20), written -> assertThat(pagesHigh(written)).isOne());
        read(sheet -> rows(sheet, 60), written -> assertThat(pagesHigh(written)).isZero());
    }

    private static void rows(Sheet sheet, int rows) {
        IntStream.range(0, rows).forEach(at -> sheet.row(Cell.text(CellFormat.TEXT, "行")));
    }

    private static int pagesHigh(XSSFSheet sheet) {
        return sheet.getPrintSetup().getFitHeight();
    }

    private static List<String> texts(XSSFSheet sheet, int column) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> texts.add(row.getCell(column).getStringCellValue()));
        return texts;
    }

    private static void read(Consumer<Sheet> writing, Consumer<XSSFSheet> reading) throws IOException {
        Workbook workbook = new Workbook("題", "見本県", LocalDate.of(2020, 3, 31));
        writing.accept(workbook.sheet("様式", PageSetup.ONE_LANDSCAPE_PAGE, 20, 31, 30, 29));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook.bytes()))) {
            reading.accept(book.getSheetAt(0));
        }
    }
}
