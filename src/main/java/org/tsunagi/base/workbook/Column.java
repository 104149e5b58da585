package org.tsunagi.base.workbook;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.JapaneseDate;

/** A column of a sheet to compute with, declared once: its heading with the unit, its kind, and where its value is. */
public record Column<T>(String heading, CellFormat look, Function<T, @Nullable Object> value) {
    /** Text, codes included: a code is never a number. */
    public static <T> Column<T> text(String heading, Function<T, @Nullable String> value) {
        return new Column<>(heading, CellFormat.DATA_TEXT, value::apply);
    }

    /** A whole number. */
    public static <T> Column<T> number(String heading, ToLongFunction<T> value) {
        return new Column<>(heading, CellFormat.DATA_NUMBER, value::applyAsLong);
    }

    /** A whole number, or an empty cell. */
    public static <T> Column<T> numberIfAny(String heading, Function<T, @Nullable Integer> value) {
        return new Column<>(heading, CellFormat.DATA_NUMBER, value::apply);
    }

    /** A real date. */
    public static <T> Column<T> date(String heading, Function<T, @Nullable LocalDate> value) {
        return new Column<>(heading, CellFormat.DATA_DATE, value::apply);
    }

    /** The same date in the Japanese calendar, a text to stand beside it. */
    public static <T> Column<T> japaneseDate(String heading, Function<T, @Nullable LocalDate> value) {
        return text(heading, row -> {
            LocalDate date = value.apply(row);
            return date == null ? null : JapaneseDate.print(date);
        });
    }

    Cell cell(T row) {
        return new Cell(value.apply(row), look, 1);
    }
}
