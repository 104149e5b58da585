package org.tsunagi.base.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook opened again and said in words: every sheet, every cell with its type. */
public final class Dump {
    private Dump() {}

    public static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    public static String of(byte[] file) throws IOException {
        StringBuilder dump = new StringBuilder();
        try (XSSFWorkbook book = open(file)) {
            for (int at = 0; at < book.getNumberOfSheets(); at++) {
                sheet(dump, book.getSheetAt(at), book.getPrintArea(at));
            }
        }
        return dump.toString();
    }

    private static void sheet(StringBuilder dump, XSSFSheet sheet, String printArea) {
        dump.append("== ").append(sheet.getSheetName()).append(" ==\n");
        dump.append(sheet.getPrintSetup().getLandscape() ? "landscape" : "portrait")
                .append(", pages high ")
                .append(sheet.getPrintSetup().getFitHeight())
                .append(", prints ")
                .append(printArea)
                .append(", repeats ")
                .append(
                        sheet.getRepeatingRows() == null
                                ? "-"
                                : sheet.getRepeatingRows().formatAsString())
                .append(", merged ")
                .append(sheet.getNumMergedRegions())
                .append("\nfooter ")
                .append(sheet.getFooter().getLeft())
                .append('\n');
        sheet.forEach(row -> {
            String cells = StreamSupport.stream(row.spliterator(), false)
                    .map(cell -> (XSSFCell) cell)
                    .filter(cell -> !said(cell).isEmpty())
                    .map(cell -> cell.getReference() + " " + said(cell))
                    .collect(Collectors.joining(" | "));
            if (!cells.isEmpty()) {
                dump.append(cells).append('\n');
            }
        });
        dump.append('\n');
    }

    private static String said(XSSFCell cell) {
        return switch (cell.getCellType()) {
            case STRING -> "\"" + cell.getStringCellValue().replace("\n", "⏎") + "\"";
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : String.valueOf(cell.getNumericCellValue()).replaceAll("\\.0$", "");
            case BLANK -> "";
            default -> cell.getCellType().toString();
        };
    }
}
