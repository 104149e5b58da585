package org.tsunagi.base.workbook;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.UnseenCharacters;

/** Rows as comma-separated text that Excel opens and other systems take: UTF-8 with its mark, dates as 2019-09-30. */
public final class CsvSheet {
    public static final String TYPE = "text/csv;charset=UTF-8";

    private static final String MARK = "\uFEFF";

    private CsvSheet() {}

    /** A line of headings, then a line per row. */
    public static <T> byte[] of(List<Column<T>> columns, List<T> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(out, columns, LongList.of(rows));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The same of as many rows as there are. */
    static <T> void write(OutputStream out, List<Column<T>> columns, LongList<T> rows) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(MARK);
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL);
        printer.printRecord(columns.stream().map(Column::heading).toList());
        for (List<T> part : rows.parts()) {
            for (T row : part) {
                printer.printRecord(columns.stream()
                        .map(column -> said(column.value().apply(row)))
                        .toList());
            }
        }
        printer.flush();
    }

    /** No text is taken for a formula, and none hides anything; a negative number is no formula. */
    static String said(@Nullable Object value) {
        if (!(value instanceof String stored)) {
            return value == null ? "" : value.toString();
        }
        String text = UnseenCharacters.shown(stored);
        return CellText.looksLikeFormula(text) ? "'" + text : text;
    }
}
