package org.tsunagi.base.workbook;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tsunagi.base.text.Ems;
import org.tsunagi.base.text.LineBreaker;

/** A sheet to compute with (データ): one heading row, one value per cell, no merged cells. */
public record DataSheet<T>(String name, List<Column<T>> columns) {
    private static final int WIDEST = 90;
    /** What 游ゴシック of 11 points takes. */
    private static final float ROW_POINTS = 18.75f;

    private static final double CHARACTERS_PER_EM = 1.85;

    private static final LineBreaker TEXT = new LineBreaker(Ems::of);

    public DataSheet {
        columns = List.copyOf(columns);
    }

    /** A workbook of this sheet alone. */
    public byte[] workbook(String title, String author, LocalDate date, List<T> rows) {
        Workbook workbook = new Workbook(title, author, date);
        workbook.sheet(this, rows);
        return workbook.bytes();
    }

    /** The same columns with these headings, in the order of the sheet; others are not known here. */
    public DataSheet<T> only(Collection<String> headings) {
        return new DataSheet<>(
                name,
                columns.stream()
                        .filter(column -> headings.contains(column.heading()))
                        .toList());
    }

    /** A workbook for paper (様式) of the same columns and rows, as of {@code date}. */
    public byte[] form(String title, String author, LocalDate date, List<T> rows) {
        Workbook workbook = new Workbook(title, author, date);
        new ListForm<>(this, rows).write(workbook, title, date);
        return workbook.bytes();
    }

    /** The same columns and rows as comma-separated text. */
    public byte[] csv(List<T> rows) {
        return CsvSheet.of(columns, rows);
    }

    void write(XSSFSheet sheet, CellStyles styles, List<T> rows) {
        double[] widths = new double[columns.size()];
        List<Cell> headings = columns.stream()
                .map(column -> Cell.text(CellFormat.DATA_HEADING, column.heading()))
                .toList();
        write(sheet, styles, headings, widths);
        for (T row : rows) {
            write(
                    sheet,
                    styles,
                    columns.stream().map(column -> column.cell(row)).toList(),
                    widths);
        }
        for (int column = 0; column < widths.length; column++) {
            double width = Math.min(WIDEST, widths[column] * CHARACTERS_PER_EM + 3);
            sheet.setColumnWidth(column, (int) (width * 256));
        }
        sheet.setDefaultRowHeightInPoints(ROW_POINTS);
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.getWorkbook()
                .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, columns.size() - 1, 0, rows.size());
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
    }

    private static void write(XSSFSheet sheet, CellStyles styles, List<Cell> cells, double[] widths) {
        int next = sheet.getPhysicalNumberOfRows();
        new Row(sheet.createRow(next), styles).write(cells);
        for (int column = 0; column < cells.size(); column++) {
            Object value = cells.get(column).value();
            double width = value == null ? 0 : TEXT.width(value.toString());
            widths[column] = Math.max(widths[column], width);
        }
    }
}
