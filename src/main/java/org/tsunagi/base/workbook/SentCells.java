package org.tsunagi.base.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.RuleViolation;

/** Gathers the cells of one sheet as they are parsed, and stops where there are more than an office writes. */
final class SentCells implements SheetContentsHandler {
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST = 10_000;

    /** What POI writes before the error a formula gave. */
    private static final String ERROR = "ERROR:";

    private final String field;
    private final int most;
    private final List<SentTable.Line> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int rows;

    SentCells(String field, int most) {
        this.field = field;
        this.most = most;
    }

    @Override
    public void startRow(int row) {
        RuleViolation.unless(++rows <= most, field, "base.workbook.rows", Integer.toString(most));
        cells = new ArrayList<>();
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
        if (text == null || text.isBlank()) {
            return;
        }
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (column < 0 || column >= MOST_COLUMNS) {
            return;
        }
        RuleViolation.unless(text.length() <= LONGEST, field, "base.workbook.cell", Integer.toString(LONGEST));
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text.startsWith(ERROR) ? text.substring(ERROR.length()) : text);
    }

    @Override
    public void endRow(int row) {
        if (!cells.isEmpty()) {
            lines.add(new SentTable.Line(row + 1, List.copyOf(cells)));
        }
    }

    List<SentTable.Line> lines() {
        return List.copyOf(lines);
    }
}
