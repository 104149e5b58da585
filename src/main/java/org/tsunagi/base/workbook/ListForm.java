package org.tsunagi.base.workbook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.text.Ems;
import org.tsunagi.base.text.LineBreaker;

/** A list for paper (様式) with the columns of a {@link DataSheet}: a title, framed rows, headings that each page repeats. */
final class ListForm<T> {
    private static final String ORDINAL = "No.";
    private static final int ORDINAL_WIDTH = 6;
    private static final int NARROWEST = 7;
    private static final int WIDEST = 34;
    /** In half-width characters: A4 lying on its side, its letters still of some eight points. */
    private static final int PAGE = 165;

    private static final double CHARACTERS_PER_EM = 2.1;
    private static final int FRAME = 4;
    private static final LineBreaker TEXT = new LineBreaker(Ems::of);

    /** Of the cells of a row. */
    static final List<CellFormat> LOOKS = List.of(CellFormat.NUMBER, CellFormat.LABEL);

    private final DataSheet<T> list;
    private final List<List<Cell>> rows;
    private final int total;
    private final int[] widths;
    private int written;

    /**
     * @param rows all of them, or the first
     * @param total how many there are
     */
    ListForm(DataSheet<T> list, List<T> rows, int total) {
        this.list = list;
        this.rows = rows.stream().map(this::rowOnPaper).toList();
        this.total = total;
        this.widths = widths();
    }

    /** Writes it as a sheet of the workbook, as of {@code date}. */
    void write(Workbook workbook, String title, LocalDate date) {
        Sheet sheet = workbook.sheet(list.name(), PageSetup.LANDSCAPE, widths);
        sheet.line(CellFormat.TITLE, title);
        sheet.line(CellFormat.NOTE, JapaneseDate.print(date) + "現在　" + total + "件");
        int headings = sheet.next();
        sheet.row(numbered(
                Cell.text(CellFormat.HEADING, ORDINAL),
                list.columns().stream()
                        .map(column -> Cell.text(CellFormat.HEADING, column.heading()))
                        .toList()));
        sheet.repeatFrom(headings);
        rows.forEach(row -> sheet.row(next(row)));
        sheet.footer(title);
    }

    /** Goes on with more rows. */
    void write(LongSheet sheet, List<T> more) {
        RowRoom room = new RowRoom(widths);
        more.forEach(row -> room.rows(next(rowOnPaper(row))).forEach(cells -> sheet.row(cells, room.height(cells))));
    }

    private List<Cell> next(List<Cell> row) {
        return numbered(Cell.number(CellFormat.NUMBER, ++written), row);
    }

    private List<Cell> rowOnPaper(T row) {
        return list.columns().stream()
                .map(column -> onPaper(column.cell(row).value()))
                .toList();
    }

    private static List<Cell> numbered(Cell ordinal, List<Cell> cells) {
        return Stream.concat(Stream.of(ordinal), cells.stream()).toList();
    }

    private static Cell onPaper(@Nullable Object value) {
        if (value instanceof Number number) {
            return Cell.number(CellFormat.NUMBER, number.longValue());
        }
        if (value instanceof LocalDate date) {
            return Cell.text(CellFormat.LABEL, JapaneseDate.print(date));
        }
        return Cell.text(CellFormat.LABEL, value == null ? "" : value.toString());
    }

    /** As wide as its longest text each; the widest are narrowed until all stand on a page. */
    private int[] widths() {
        int[] needed =
                IntStream.range(0, list.columns().size()).map(this::needed).toArray();
        int most = WIDEST;
        while (most > NARROWEST && ORDINAL_WIDTH + narrowed(needed, most).sum() > PAGE) {
            most--;
        }
        return IntStream.concat(IntStream.of(ORDINAL_WIDTH), narrowed(needed, most))
                .toArray();
    }

    private static IntStream narrowed(int[] needed, int most) {
        return Arrays.stream(needed).map(width -> Math.min(Math.max(width, NARROWEST), most));
    }

    private int needed(int column) {
        double heading = TEXT.width(list.columns().get(column).heading()) / 2; // it may take two lines
        double longest = rows.stream()
                .flatMap(row -> String.valueOf(row.get(column).value()).lines())
                .map(TEXT::width)
                .reduce(heading, Math::max);
        return (int) Math.ceil(longest * CHARACTERS_PER_EM) + FRAME;
    }
}
