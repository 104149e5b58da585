package org.tsunagi.base.workbook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One cell to be written: a text, a number, a date or nothing, its look, and how many columns it spans. */
public record Cell(@Nullable Object value, CellFormat look, int across) {
    public Cell {
        if (!(value == null || value instanceof String || value instanceof Number || value instanceof LocalDate)) {
            throw new IllegalStateException("no cell for a " + value.getClass());
        }
    }

    /** A text; it stays one even where it looks like a formula. */
    public static Cell text(CellFormat look, String text) {
        return new Cell(text, look, 1);
    }

    /** A number, to be computed with. */
    public static Cell number(CellFormat look, long number) {
        return new Cell(number, look, 1);
    }

    /** An empty cell that still has its frame. */
    public static Cell blank(CellFormat look) {
        return new Cell(null, look, 1);
    }

    /** The same cell spanning {@code columns}; only on sheets for paper. */
    public Cell across(int columns) {
        return new Cell(value, look, columns);
    }
}
