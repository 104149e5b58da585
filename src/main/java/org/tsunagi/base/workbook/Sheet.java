package org.tsunagi.base.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tsunagi.base.text.Ems;
import org.tsunagi.base.text.LineBreaker;

/** A sheet for paper (様式): rows written from top to bottom, each as high as its folded text needs. */
public final class Sheet {
    /** Excel shows and prints 409 points of a row at most; less, because it may break a line earlier than we do. */
    private static final double HIGHEST_ROW = 360;

    private static final double LINE = 1.45;
    private static final int PIXELS_PER_WIDTH = 8;
    private static final int MARGIN_PIXELS = 6;
    private static final int INDENT_PIXELS = 12;
    /** Printers and screens measure a little differently. */
    private static final double SLACK = 0.98;

    private static final double PIXELS_PER_POINT = 96 / 72.0;
    private static final LineBreaker TEXT = new LineBreaker(Ems::of);

    private final XSSFSheet sheet;
    private final PageSetup paper;
    private final CellStyles styles;
    private final int[] widths;
    private int next;
    private double points;

    Sheet(XSSFSheet sheet, PageSetup paper, CellStyles styles, int... widths) {
        this.sheet = sheet;
        this.paper = paper;
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

    /** Writes one row, and more below it where a text needs more height than a row can have. */
    public void row(Cell... cells) {
        row(List.of(cells));
    }

    /** Writes one row, and more below it where a text needs more height than a row can have. */
    public void row(List<Cell> cells) {
        List<Cell> left = cells;
        while (height(left) > HIGHEST_ROW) {
            write(parts(left, true));
            left = parts(left, false);
        }
        write(left);
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
        return TEXT.atWords(text, ems(column, 1, look));
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
        double height = height(cells);
        row.setHeightInPoints((float) height);
        points += height;
    }

    /** The cells with as much of their texts as a row can hold, or with the rest of them. */
    private List<Cell> parts(List<Cell> cells, boolean first) {
        List<Cell> parts = new ArrayList<>();
        int column = 0;
        for (Cell cell : cells) {
            int most = (int) ((HIGHEST_ROW - cell.look().padding()) / (cell.look().points * LINE));
            List<String> lines = lines(column, cell);
            if (lines.size() <= most) {
                parts.add(first ? cell : Cell.blank(cell.look()).across(cell.across()));
            } else {
                List<String> part = first ? lines.subList(0, most) : lines.subList(most, lines.size());
                parts.add(Cell.text(cell.look(), String.join("\n", part)).across(cell.across()));
            }
            column += cell.across();
        }
        return parts;
    }

    private double height(List<Cell> cells) {
        double highest = 0;
        int column = 0;
        for (Cell cell : cells) {
            int lines = lines(column, cell).size();
            highest = Math.max(
                    highest, lines * cell.look().points * LINE + cell.look().padding());
            column += cell.across();
        }
        return highest;
    }

    private List<String> lines(int column, Cell cell) {
        return cell.value() instanceof String text
                ? TEXT.whereFull(text, ems(column, cell.across(), cell.look()))
                : List.of("");
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
