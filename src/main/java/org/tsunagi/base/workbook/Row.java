package org.tsunagi.base.workbook;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** One row being written. */
final class Row {
    private final XSSFRow row;
    private final CellStyles styles;

    Row(XSSFRow row, CellStyles styles) {
        this.row = row;
        this.styles = styles;
    }

    void write(List<Cell> cells) {
        int column = 0;
        for (Cell cell : cells) {
            write(column, cell);
            if (cell.across() > 1) {
                int last = column + cell.across() - 1;
                for (int covered = column + 1; covered <= last; covered++) {
                    write(covered, Cell.blank(cell.look()));
                }
                row.getSheet().addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), column, last));
            }
            column += cell.across();
        }
    }

    /** Writes one cell in its column. */
    void write(int column, Cell content) {
        XSSFCell cell = row.createCell(column);
        Object value = content.value();
        boolean quoted = value instanceof String text && CellText.looksLikeFormula(text);
        cell.setCellStyle(styles.of(content.look(), quoted));
        if (value instanceof String text && !text.isEmpty()) {
            cell.setCellValue(CellText.storable(text));
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
        }
    }
}
