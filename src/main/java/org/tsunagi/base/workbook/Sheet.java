package org.tsunagi.base.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet for paper (様式): rows written from top to bottom, each as high as its folded text needs. */
public final class Sheet {
    /** A row cannot be higher than 409 points; a longer paragraph goes on in the next row. */
    private static final int LINES_PER_ROW = 18;

    private static final double LINE = 1.45;
    private static final int PIXELS_PER_WIDTH = 8;
    private static final int MARGIN_PIXELS = 6;
    private static final int INDENT_PIXELS = 12;
    /** Printers and screens measure a little differently. */
    private static final double SLACK = 0.98;

    private static final double PIXELS_PER_POINT = 96 / 72.0;

    private final XSSFSheet sheet;
    private final CellStyles styles;
    private final int[] widths;
    private int next;

    Sheet(XSSFSheet sheet, CellStyles styles, int... widths) {
        this.sheet = sheet;
        this.styles = styles;
        this.widths = widths.clone();
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

    /** Writes one row. */
    public void row(Cell... cells) {
        row(List.of(cells));
    }

    /** Writes one row. */
    public void row(List<Cell> cells) {
        XSSFRow row = sheet.createRow(next++);
        new Row(row, styles).write(cells);
        row.setHeightInPoints((float) height(cells));
    }

    /** Writes a paragraph behind a mark, the text hanging clear of it; the sheet has two columns for that. */
    public void paragraph(String mark, String text) {
        double ems = ems(1, 1, CellFormat.PARAGRAPH);
        List<String> lines = Fold.lines(text, ems);
        for (int from = 0; from < lines.size(); from += LINES_PER_ROW) {
            List<String> part = lines.subList(from, Math.min(from + LINES_PER_ROW, lines.size()));
            boolean whole = lines.size() <= LINES_PER_ROW;
            row(
                    Cell.text(CellFormat.MARK, from == 0 ? mark : ""),
                    Cell.text(CellFormat.PARAGRAPH, whole ? text : String.join("\n", part)));
        }
    }

    /** Leaves a little room. */
    public void gap(double points) {
        sheet.createRow(next++).setHeightInPoints((float) points);
    }

    /** Makes every row so far, from {@code first}, a heading that each printed page repeats. */
    public void repeatFrom(int first) {
        sheet.setRepeatingRows(CellRangeAddress.valueOf((first + 1) + ":" + next));
    }

    /** The text with line ends where words meet, for a cell of this column and look. */
    public String fold(int column, CellFormat look, String text) {
        return Fold.atWords(text, ems(column, 1, look));
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
    }

    private double height(List<Cell> cells) {
        double highest = 0;
        int column = 0;
        for (Cell cell : cells) {
            if (cell.value() instanceof String text) {
                int lines = Fold.lines(text, ems(column, cell.across(), cell.look()))
                        .size();
                highest = Math.max(
                        highest, lines * cell.look().points * LINE + cell.look().padding());
            } else {
                highest = Math.max(
                        highest, cell.look().points * LINE + cell.look().padding());
            }
            column += cell.across();
        }
        return highest;
    }

    /** The room of a cell in characters of the look's size, less the cell's own margin. */
    private double ems(int column, int across, CellFormat look) {
        int width = 0;
        for (int covered = column; covered < column + across; covered++) {
            width += widths[covered];
        }
        int margin = look.indented() ? MARGIN_PIXELS + INDENT_PIXELS : MARGIN_PIXELS;
        return (width * PIXELS_PER_WIDTH - margin) / (look.points * PIXELS_PER_POINT) * SLACK;
    }
}
