package org.tsunagi.base.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tsunagi.base.text.Ems;
import org.tsunagi.base.text.LineBreaker;

/** A sheet for paper (様式): rows written from top to bottom, each as high as its folded text needs. */
public final class Sheet {
    private static final LineBreaker TEXT = new LineBreaker(Ems::of);

    private final XSSFSheet sheet;
    private final PageSetup paper;
    private final CellStyles styles;
    private final int[] widths;
    private final RowRoom room;
    private int next;
    private double points;

    Sheet(XSSFSheet sheet, PageSetup paper, CellStyles styles, int... widths) {
        this.sheet = sheet;
        this.paper = paper;
        this.styles = styles;
        this.widths = widths.clone();
        this.room = new RowRoom(widths);
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
        }
        sheet.setDisplayGridlines(false);
    }

    /** The row that comes next, counted from 0. */
    public int next() {
        return next;
    }

    /** Writes one text over the whole width. */
    public void line(CellFormat look, String text) {
        row(Cell.text(look, text).across(widths.length));
    }

    /** Writes one row, and more below it where a text needs more height than a row can have. */
    public void row(Cell... cells) {
        row(List.of(cells));
    }

    /** Writes one row, and more below it where a text needs more height than a row can have. */
    public void row(List<Cell> cells) {
        room.rows(cells).forEach(this::write);
    }

    /** Writes a paragraph behind a mark, the text hanging clear of it; the sheet has two columns for that. */
    public void paragraph(String mark, String text) {
        row(Cell.text(CellFormat.MARK, mark), Cell.text(CellFormat.PARAGRAPH, text));
    }

    /** Leaves a little room. */
    public void gap(double height) {
        sheet.createRow(next++).setHeightInPoints((float) height);
        points += height;
    }

    /** Makes every row so far, from {@code first}, a heading that each printed page repeats. */
    public void repeatFrom(int first) {
        sheet.setRepeatingRows(CellRangeAddress.valueOf((first + 1) + ":" + next));
    }

    /** The text with line ends where words meet, for a cell of this column and look. */
    public String fold(int column, CellFormat look, String text) {
        return TEXT.atWords(text, room.ems(column, 1, look));
    }

    /** Says at the foot of each page what the figures are, beside the page number. */
    public void footer(String text) {
        sheet.getFooter().setLeft(text.replace("&", "&&"));
        sheet.getFooter().setRight("&P / &N");
    }

    /** Draws bars for the rows given; labels stand in {@code column}, numbers in the one after it. */
    public void bars(BarChart bars) {
        bars.draw(sheet);
    }

    void finish() {
        if (next > 0) {
            sheet.getWorkbook()
                    .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, widths.length - 1, 0, next - 1);
        }
        paper.finish(sheet, points);
    }

    private void write(List<Cell> cells) {
        XSSFRow row = sheet.createRow(next++);
        new Row(row, styles).write(cells);
        double height = room.height(cells);
        row.setHeightInPoints((float) height);
        points += height;
    }
}
