package org.tsunagi.base.workbook;

import java.util.ArrayList;
import java.util.List;
import org.tsunagi.base.text.Ems;
import org.tsunagi.base.text.LineBreaker;

/** How much of a row's text its columns hold, and how high it has to be for that. */
final class RowRoom {
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

    private final int[] widths;

    /** @param widths of the columns, in half-width characters */
    RowRoom(int... widths) {
        this.widths = widths.clone();
    }

    /** The row, or several below each other where a text needs more height than a row can have. */
    List<List<Cell>> rows(List<Cell> cells) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> left = cells;
        while (height(left) > HIGHEST_ROW) {
            rows.add(parts(left, true));
            left = parts(left, false);
        }
        rows.add(left);
        return rows;
    }

    double height(List<Cell> cells) {
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

    /** The room of a cell in characters of the look's size, less the cell's own margin. */
    double ems(int column, int across, CellFormat look) {
        int width = 0;
        for (int covered = column; covered < column + across; covered++) {
            width += widths[covered];
        }
        int margin = look.indented() ? MARGIN_PIXELS + INDENT_PIXELS : MARGIN_PIXELS;
        return (width * PIXELS_PER_WIDTH - margin) / (look.points * PIXELS_PER_POINT) * SLACK;
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

    private List<String> lines(int column, Cell cell) {
        return cell.value() instanceof String text
                ? TEXT.whereFull(text, ems(column, cell.across(), cell.look()))
                : List.of("");
    }
}
