package org.tsunagi.base.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.text.LineBreaker;

/**
 * Rows as comma-separated text in Shift_JIS, as Windows knows it and older systems take it, and beside them the list of what that
 * cannot hold; both in one ZIP.
 */
final class NarrowCsv {
    /** Stands where a character cannot be written, as printers have it. */
    private static final String GETA = "〓";

    private static final Charset NARROW = Charset.forName("windows-31j");
    private static final Pattern SELECTORS = Pattern.compile("[\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]");

    private final CharsetEncoder encoder = NARROW.newEncoder();
    private final List<List<String>> lost = new ArrayList<>();
    private int line = 1;

    private NarrowCsv() {}

    static <T> void write(OutputStream out, String title, List<Column<T>> columns, LongList<T> rows)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        NarrowCsv narrow = new NarrowCsv();
        zip.putNextEntry(new ZipEntry(title + ".csv"));
        Writer text = new BufferedWriter(new OutputStreamWriter(zip, NARROW));
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL);
        printer.printRecord(columns.stream()
                .map(column -> narrow.held(column.heading(), column.heading()))
                .toList());
        for (List<T> part : rows.parts()) {
            for (T row : part) {
                narrow.line++;
                printer.printRecord(columns.stream()
                        .map(column -> narrow.held(
                                column.heading(), CsvSheet.said(column.value().apply(row))))
                        .toList());
            }
        }
        printer.flush();
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(Messages.say("base.narrow.file", title) + ".csv"));
        zip.write(narrow.list());
        zip.finish();
    }

    private String held(String heading, String text) {
        String plain = twin(text);
        return encoder.canEncode(plain)
                ? plain
                : LineBreaker.graphemes(plain)
                        .map(one -> encoder.canEncode(one) ? one : instead(heading, text, one))
                        .collect(Collectors.joining());
    }

    /** The usual drawing of a kanji where only its selector is lost, else 〓; told either way. */
    private String instead(String heading, String text, String lostOne) {
        lost.add(List.of(
                Integer.toString(line),
                heading,
                text,
                lostOne,
                lostOne.codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "))));
        String bare = SELECTORS.matcher(lostOne).replaceAll("");
        return encoder.canEncode(bare) && !bare.isEmpty() ? bare : GETA;
    }

    /** What Windows writes with a code of its own is the same character. */
    private static String twin(String text) {
        return text.replace('\u301C', '\uFF5E')
                .replace('\u2212', '\uFF0D')
                .replace('\u2016', '\u2225')
                .replace('\u2014', '\u2015')
                .replace('\u00A2', '\uFFE0')
                .replace('\u00A3', '\uFFE1')
                .replace('\u00AC', '\uFFE2');
    }

    private byte[] list() {
        List<Column<List<String>>> columns = new ArrayList<>();
        List<String> headings = Stream.of("line", "column", "text", "character", "code")
                .map(key -> Messages.say("base.narrow." + key))
                .toList();
        for (int at = 0; at < headings.size(); at++) {
            int column = at;
            columns.add(Column.text(headings.get(at), row -> row.get(column)));
        }
        return CsvSheet.of(columns, lost);
    }
}
