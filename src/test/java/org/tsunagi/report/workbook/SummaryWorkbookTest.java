package org.tsunagi.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.tsunagi.base.workbook.Dump;
import org.tsunagi.report.CourseSummary;
import org.tsunagi.report.Summary.ProfessionCount;

class SummaryWorkbookTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/summary-r1.txt");

    @Test
    void theReportOfR1SaysWhatThePrefectureHandedIn() throws IOException {
        byte[] file = SummaryWorkbook.bytes(ReportOfR1.SUMMARY);
        Files.write(Path.of("target/summary-r1.xlsx"), file);
        String dump = Dump.of(file);
        Files.writeString(Path.of("target/summary-r1.txt"), dump);
        assertThat(dump).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void theSameSummaryGivesTheSameBytes() throws IOException {
        byte[] file = SummaryWorkbook.bytes(ReportOfR1.SUMMARY);
        assertThat(SummaryWorkbook.bytes(ReportOfR1.SUMMARY)).isEqualTo(file);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).as(entry.getName()).isEqualTo(1980);
            }
        }
    }

    @Test
    void aTextThatLooksLikeAFormulaStaysText() throws IOException {
        List<String> texts = List.of("=1+1", "+81", "-ない", "@SUM(A1)", "制御\u0007文字", "_x0041_のまま", "𠮷田と髙橋");
        try (XSSFWorkbook book = Dump.open(SummaryWorkbook.bytes(ReportOfR1.with(texts)))) {
            XSSFSheet sheet = book.getSheet("アンケート結果（抜粋）");
            for (int at = 0; at < texts.size(); at++) {
                XSSFCell cell = sheet.getRow(2 + at).getCell(1);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(texts.get(at).replace('\u0007', '\uFFFD'));
                assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(at < 4);
            }
        }
    }

    @Test
    void aLongFreeTextIsNeverCutOff() throws IOException {
        String text = "とても長い感想。".repeat(250);
        try (XSSFWorkbook book = Dump.open(SummaryWorkbook.bytes(ReportOfR1.with(List.of(text))))) {
            StringBuilder whole = new StringBuilder();
            for (Row row : book.getSheet("アンケート結果（抜粋）")) {
                assertThat(row.getHeightInPoints()).isLessThan(409);
                if (row.getRowNum() >= 2) {
                    whole.append(row.getCell(1).getStringCellValue().replace("\n", ""));
                }
            }
            assertThat(whole).hasToString(text);
        }
    }

    @Test
    void theLongestEligibilityTheFormTakesFitsIntoRowsThatExcelShows() throws IOException {
        String eligibility = "一　市町村職員\n".repeat(62).strip();
        CourseSummary r1 = ReportOfR1.COORDINATOR;
        byte[] file = SummaryWorkbook.bytes(ReportOfR1.with(new CourseSummary(
                r1.programTitle(),
                r1.shortTitle(),
                eligibility,
                r1.days(),
                r1.applied(),
                r1.enrolled(),
                r1.completed(),
                r1.professions(),
                r1.mentions())));
        Files.write(Path.of("target/summary-long.xlsx"), file);
        try (XSSFWorkbook book = Dump.open(file)) {
            StringBuilder said = new StringBuilder();
            for (Row row : book.getSheet("実施概要")) {
                assertThat(row.getHeightInPoints()).isLessThan(409);
                if (row.getRowNum() > 2) {
                    said.append(row.getCell(1).getStringCellValue()).append('\n');
                }
            }
            assertThat(said.toString()).contains(eligibility);
        }
    }

    @Test
    void sheetsToComputeWithHaveNoMergedCellsAndRealTypes() throws IOException {
        try (XSSFWorkbook book = Dump.open(SummaryWorkbook.bytes(ReportOfR1.SUMMARY))) {
            for (String name : List.of("データ_研修", "データ_職種", "データ_市町村")) {
                assertThat(book.getSheet(name).getNumMergedRegions()).isZero();
            }
            Row municipality = book.getSheet("データ_市町村").getRow(1);
            assertThat(municipality.getCell(3).getCellType()).isEqualTo(CellType.STRING);
            assertThat(municipality.getCell(3).getStringCellValue()).isEqualTo("992011");
            assertThat(municipality.getCell(6).getNumericCellValue()).isEqualTo(12);
        }
    }

    @Test
    void eachCourseHasAChartOfItsOwn() throws IOException {
        try (XSSFWorkbook book = Dump.open(SummaryWorkbook.bytes(ReportOfR1.SUMMARY))) {
            assertThat(book.getSheet("職種別").getDrawingPatriarch().getCharts()).hasSize(2);
        }
    }

    @Test
    void aSumThatDiffersFromItsPartsIsRefused() {
        CourseSummary course = ReportOfR1.COORDINATOR;
        assertThatIllegalStateException()
                .isThrownBy(() -> write(course.applied(), 32, course.professions(), 54))
                .withMessageContaining("completers are not 32");
        assertThatIllegalStateException()
                .isThrownBy(() -> write(35, 33, course.professions(), 54))
                .withMessageContaining("applicants are not 35");
        assertThatIllegalStateException()
                .isThrownBy(() -> write(34, 33, course.professions(), 55))
                .withMessageContaining("add up to 54, not 55");
        assertThatIllegalStateException()
                .isThrownBy(() -> write(34, 33, List.of(new ProfessionCount("看護師", 34)), 34))
                .withMessageContaining("more 看護師 than completers");
    }

    @Test
    void aYearWithoutCoursesStillMakesAFile() throws IOException {
        assertThat(Dump.of(SummaryWorkbook.bytes(ReportOfR1.withoutAnything()))).contains("この年度に実施した研修はありません。");
    }

    private static byte[] write(long applied, long completed, List<ProfessionCount> professions, long mentions) {
        CourseSummary r1 = ReportOfR1.COORDINATOR;
        return SummaryWorkbook.bytes(ReportOfR1.with(new CourseSummary(
                r1.programTitle(),
                r1.shortTitle(),
                r1.eligibility(),
                r1.days(),
                applied,
                r1.enrolled(),
                completed,
                professions,
                mentions)));
    }
}
