package org.tsunagi.intake.workbook;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.CarriedText;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.workbook.SentTable;

/**
 * A list of candidates as it came back: the texts of its cells, whose meaning nobody has looked at yet.
 *
 * @param call the number of the call its sheet was made for, null where that has been taken off
 * @param body the same of the nominating body
 */
public record NominationTable(@Nullable Long call, @Nullable Long body, List<NominationRow> rows) {
    /** More than any body nominates. */
    public static final int MOST_ROWS = 5_000;

    private static final int MOST_LINES = 12_000;
    private static final int HEADING_AMONG = 30;
    private static final Pattern CODE = Pattern.compile("用紙の番号[\\s　]*[:：]?[\\s　]*([0-9]{1,18})-([0-9]{1,18})");

    public NominationTable {
        rows = List.copyOf(rows);
    }

    /** One row with its number in the file. */
    public record NominationRow(int line, Map<NominationColumn, String> cells) {
        /** What stands in a column; empty where nothing does. */
        public String cell(NominationColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * The list in a file: on whichever sheet the headings stand, below whatever stands above them, in whatever order.
     *
     * @param field of the form, to which a refusal belongs
     */
    public static NominationTable read(String field, byte[] file) {
        List<SentTable> tables = SentTable.read(field, file, MOST_LINES);
        for (SentTable table : tables) {
            for (int i = 0; i < Math.min(HEADING_AMONG, table.lines().size()); i++) {
                Map<Integer, NominationColumn> columns = columns(table.lines().get(i));
                if (columns.containsValue(NominationColumn.FAMILY)
                        && columns.containsValue(NominationColumn.BIRTH_DATE)) {
                    return below(field, table.lines(), i, columns);
                }
            }
        }
        throw new RuleViolation(field, "intake.nominees.noHeadings");
    }

    private static Map<Integer, NominationColumn> columns(SentTable.Line line) {
        Map<Integer, NominationColumn> columns = new TreeMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            Optional<NominationColumn> headed = NominationColumn.headed(line.cell(i));
            if (headed.isPresent() && !columns.containsValue(headed.get())) {
                columns.put(i, headed.get());
            }
        }
        return columns;
    }

    private static NominationTable below(
            String field, List<SentTable.Line> lines, int heading, Map<Integer, NominationColumn> columns) {
        String missing = Arrays.stream(NominationColumn.values())
                .filter(column -> column.isRequired() && !columns.containsValue(column))
                .map(column -> "「" + column.heading() + "」")
                .collect(Collectors.joining());
        RuleViolation.unless(missing.isEmpty(), field, "intake.nominees.noColumn", missing);
        checkOnce(field, lines.get(heading));
        List<NominationRow> rows = new ArrayList<>();
        for (SentTable.Line line : lines.subList(heading + 1, lines.size())) {
            Map<NominationColumn, String> cells = new EnumMap<>(NominationColumn.class);
            columns.forEach((at, column) -> {
                if (!line.cell(at).isBlank()) {
                    cells.put(column, line.cell(at).strip());
                }
            });
            if (!cells.isEmpty()) {
                rows.add(new NominationRow(line.number(), cells));
            }
        }
        RuleViolation.unless(!rows.isEmpty(), field, "intake.nominees.noRows");
        RuleViolation.unless(rows.size() <= MOST_ROWS, field, "intake.nominees.many", Integer.toString(MOST_ROWS));
        Matcher code = CODE.matcher(lines.subList(0, heading).stream()
                .flatMap(line -> line.cells().stream())
                .collect(Collectors.joining("\n")));
        NominationTable read = code.find()
                ? new NominationTable(Long.valueOf(code.group(1)), Long.valueOf(code.group(2)), rows)
                : new NominationTable(null, null, rows);
        RuleViolation.unless(CarriedText.takes(read.packed()), field, "intake.nominees.long");
        return read;
    }

    /** Refuses a heading that stands twice: nobody could say which of the two is meant. */
    private static void checkOnce(String field, SentTable.Line headings) {
        Set<NominationColumn> met = EnumSet.noneOf(NominationColumn.class);
        for (String heading : headings.cells()) {
            NominationColumn.headed(heading)
                    .ifPresent(column -> RuleViolation.unless(
                            met.add(column), field, "intake.nominees.columnTwice", column.heading()));
        }
    }

    /** The rows for the form that confirms them: nothing is kept by the service until then. */
    public List<String> pieces() {
        return CarriedText.pieces(packed());
    }

    private String packed() {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            for (NominationRow row : rows) {
                printer.print(row.line());
                for (NominationColumn column : NominationColumn.values()) {
                    printer.print(row.cell(column));
                }
                printer.println();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** The rows of such pieces; none where they are no such thing. */
    public static NominationTable carried(@Nullable List<String> pieces) {
        List<NominationRow> rows = new ArrayList<>();
        try {
            for (CSVRecord one : CSVFormat.DEFAULT.parse(new StringReader(CarriedText.of(pieces)))) {
                Map<NominationColumn, String> cells = new EnumMap<>(NominationColumn.class);
                for (NominationColumn column : NominationColumn.values()) {
                    int at = column.ordinal() + 1;
                    if (at < one.size() && !one.get(at).isEmpty()) {
                        cells.put(column, one.get(at));
                    }
                }
                if (one.get(0).matches("[0-9]{1,7}") && rows.size() < MOST_ROWS) {
                    rows.add(new NominationRow(Integer.parseInt(one.get(0)), cells));
                }
            }
        } catch (UncheckedIOException | IOException noSuchText) {
            return new NominationTable(null, null, List.of());
        }
        return new NominationTable(null, null, rows);
    }
}
