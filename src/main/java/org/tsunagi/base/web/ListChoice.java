package org.tsunagi.base.web;

import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.workbook.Column;
import org.tsunagi.base.workbook.CsvSheet;
import org.tsunagi.base.workbook.DataSheet;
import org.tsunagi.base.workbook.LongList;

/**
 * How somebody wants a list that leaves the system: with which columns, named by their headings, and as a form for paper,
 * as a sheet to compute with (what anything else is taken for) or as comma-separated text.
 */
public record ListChoice(
        @RestQuery @Nullable List<String> column,
        @RestQuery @Nullable String as) {
    private static final String FORM = "form";
    private static final String CSV = "csv";
    private static final String NARROW = "narrow";

    /** All columns, as a sheet to compute with. */
    public static final ListChoice DATA = new ListChoice(null, null);

    /** All columns, as comma-separated text. */
    public static ListChoice csv(DataSheet<?> list) {
        return new ListChoice(headings(list), CSV);
    }

    private static List<String> headings(DataSheet<?> list) {
        return list.columns().stream().map(Column::heading).toList();
    }

    /**
     * What the choice is made on.
     *
     * @param action where the list is, as an address
     * @param narrowing what else the address has to say, by name
     * @param ticked the headings of the columns that are chosen at first
     */
    public record Form(String action, Map<String, String> narrowing, List<Option> columns, List<String> ticked) {
        /** All columns of the list, all of them ticked. */
        public static Form of(DataSheet<?> list, String action, Map<String, String> narrowing) {
            List<String> headings = headings(list);
            return new Form(
                    action,
                    narrowing,
                    headings.stream()
                            .map(heading -> new Option(heading, heading))
                            .toList(),
                    headings);
        }

        /** The same with only these ticked. */
        public Form ticking(List<String> headings) {
            return new Form(action, narrowing, columns, headings);
        }
    }

    /** Without a word of choice, the address alone, all columns are meant. */
    private boolean isMade() {
        return column != null && !column.isEmpty() || as != null;
    }

    /**
     * The list as a file.
     *
     * @param title what list it is, also the file's name
     * @param author the office, as the file's properties name it
     * @param rows read after it is known that a column was chosen
     * @throws RuleViolation when none was
     */
    public <T> Response file(DataSheet<T> list, String title, String author, LocalDate date, Supplier<List<T>> rows) {
        return longFile(list, title, author, date, () -> LongList.of(rows.get()));
    }

    /** The same of a list that may be too long for the memory. */
    public <T> Response longFile(
            DataSheet<T> list, String title, String author, LocalDate date, Supplier<LongList<T>> rows) {
        DataSheet<T> chosen = isMade() ? list.only(column == null ? Set.of() : Set.copyOf(column)) : list;
        RuleViolation.unless(!chosen.columns().isEmpty(), "column", "base.list.noColumn");
        LongList<T> all = rows.get();
        if (CSV.equals(as)) {
            return Download.of(out -> chosen.writeCsv(out, all), title + ".csv", CsvSheet.TYPE);
        }
        if (NARROW.equals(as)) {
            return Download.of(out -> chosen.writeNarrowCsv(out, title, all), title + ".zip", Download.ZIP);
        }
        return Download.of(
                FORM.equals(as)
                        ? out -> chosen.writeForm(out, title, author, date, all)
                        : out -> chosen.write(out, title, author, date, all),
                title + ".xlsx",
                Download.XLSX);
    }
}
