package org.tsunagi.base.workbook;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.CarriedText;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.TextLength;

/**
 * A file that an office kept elsewhere: the headings as they stand there, and below them its rows.
 *
 * @param headings each once; one that stands twice is told apart by a number
 */
public record HeadedTable(List<String> headings, List<HeadedLine> rows) {
    /** What is taken at once. */
    public static final int MOST_ROWS = 10_000;

    private static final int MOST_LINES = MOST_ROWS + 200;
    private static final int LONGEST_HEADING = 100;

    /** No file. */
    public static final HeadedTable NONE = new HeadedTable(List.of(), List.of());

    public HeadedTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** Whether there is nothing to look at. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** A column counted from 0 as a spreadsheet calls it: A, B, … Z, AA. */
    public static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }

    /** One row with its number in the file. */
    public record HeadedLine(int line, List<String> cells) {
        /** What stands in a column counted from 0; empty where nothing does. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /**
     * The rows of a file: on whichever sheet they stand first, below a row of headings.
     *
     * @param field of the form, to which a refusal belongs
     */
    public static HeadedTable read(String field, byte[] file) {
        for (SentTable table : SentTable.read(field, file, MOST_LINES)) {
            for (int i = 0; i < table.lines().size(); i++) {
                SentTable.Line heading = table.lines().get(i);
                if (heading.cells().stream().filter(cell -> !cell.isBlank()).count() > 1) {
                    return below(
                            field,
                            heading,
                            table.lines().subList(i + 1, table.lines().size()));
                }
            }
        }
        throw new RuleViolation(field, "base.table.noHeadings");
    }

    private static HeadedTable below(String field, SentTable.Line heading, List<SentTable.Line> lines) {
        RuleViolation.unless(!lines.isEmpty(), field, "base.table.noRows");
        RuleViolation.unless(lines.size() <= MOST_ROWS, field, "base.table.many", Integer.toString(MOST_ROWS));
        HeadedTable read = new HeadedTable(
                once(plain(heading.cells())),
                lines.stream()
                        .map(line -> new HeadedLine(line.number(), plain(line.cells())))
                        .toList());
        RuleViolation.unless(CarriedText.takes(read.packed()), field, "base.table.long");
        return read;
    }

    /** Without blanks around, and with the line ends with which a form sends back what it shows. */
    private static List<String> plain(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("\r\n", "\n").replace('\r', '\n').strip())
                .toList();
    }

    private static List<String> once(List<String> headings) {
        Set<String> met = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String heading : headings) {
            String name = heading.isBlank()
                    ? Messages.say("base.table.column", Integer.toString(names.size() + 1))
                    : TextLength.cut(heading.strip(), LONGEST_HEADING);
            String told = name;
            for (int n = 2; !met.add(told); n++) {
                told = name + "（" + n + "）";
            }
            names.add(told);
        }
        return names;
    }

    /** The file for the form that confirms it: nothing is kept by the service until then. */
    public List<String> pieces() {
        return CarriedText.pieces(packed());
    }

    private String packed() {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            printer.printRecord(headings);
            for (HeadedLine row : rows) {
                printer.print(row.line());
                printer.printRecord(row.cells());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** The file of such pieces; without rows where they are no such thing. */
    public static HeadedTable carried(@Nullable List<String> pieces) {
        List<String> headings = new ArrayList<>();
        List<HeadedLine> rows = new ArrayList<>();
        try {
            for (CSVRecord one : CSVFormat.DEFAULT.parse(new StringReader(CarriedText.of(pieces)))) {
                List<String> cells = one.toList();
                if (headings.isEmpty()) {
                    headings.addAll(cells);
                } else if (cells.get(0).matches("[0-9]{1,7}") && rows.size() < MOST_ROWS) {
                    rows.add(new HeadedLine(Integer.parseInt(cells.get(0)), cells.subList(1, cells.size())));
                }
            }
        } catch (UncheckedIOException | IOException noSuchText) {
            return NONE;
        }
        return new HeadedTable(headings, rows);
    }
}
