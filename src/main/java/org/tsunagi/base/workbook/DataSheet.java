package org.tsunagi.base.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
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
        new ListForm<>(this, rows, rows.size()).write(workbook, title, date);
        return workbook.bytes();
    }

    /** As {@link #workbook}, of as many rows as there are. */
    public void write(OutputStream out, String title, String author, LocalDate date, LongList<T> rows)
            throws IOException {
        Iterator<List<T>> parts = rows.parts().iterator();
        Workbook workbook = new Workbook(title, author, date);
        workbook.sheet(this, parts.hasNext() ? parts.next() : List.of());
        workbook.write(
                out,
                columns.stream().map(Column::look).toList(),
                sheet -> parts.forEachRemaining(part -> part.forEach(row -> sheet.row(cells(row), 0))));
    }

    /** As {@link #form}, of as many rows as there are; the widths are those of the first part. */
    public void writeForm(OutputStream out, String title, String author, LocalDate date, LongList<T> rows)
            throws IOException {
        Iterator<List<T>> parts = rows.parts().iterator();
        Workbook workbook = new Workbook(title, author, date);
        ListForm<T> form = new ListForm<>(this, parts.hasNext() ? parts.next() : List.of(), rows.count());
        form.write(workbook, title, date);
        workbook.write(out, ListForm.LOOKS, sheet -> parts.forEachRemaining(part -> form.write(sheet, part)));
    }

    /** Comma-separated text of as many rows as there are. */
    public void writeCsv(OutputStream out, LongList<T> rows) throws IOException {
        CsvSheet.write(out, columns, rows);
    }

    /** The same in Shift_JIS with the list of what that cannot hold, in one ZIP. */
    public void writeNarrowCsv(OutputStream out, String title, LongList<T> rows) throws IOException {
        NarrowCsv.write(out, title, columns, rows);
    }

    private List<Cell> cells(T row) {
        return columns.stream().map(column -> column.cell(row)).toList();
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
            write(sheet, styles, cells(row), widths);
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
