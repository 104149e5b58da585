package org.tsunagi.base.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        CSVFormat format = CSVFormat.EXCEL
                .builder()
                .setHeader(columns.stream().map(Column::heading).toArray(String[]::new))
                .get();
        StringBuilder text = new StringBuilder(MARK);
        try (CSVPrinter out = new CSVPrinter(text, format)) {
            for (T row : rows) {
                out.printRecord(columns.stream()
                        .map(column -> said(column.value().apply(row)))
                        .toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** No text is taken for a formula, and none hides anything; a negative number is no formula. */
    private static String said(@Nullable Object value) {
        if (!(value instanceof String stored)) {
            return value == null ? "" : value.toString();
        }
        String text = UnseenCharacters.shown(stored);
        return CellText.looksLikeFormula(text) ? "'" + text : text;
    }
}
