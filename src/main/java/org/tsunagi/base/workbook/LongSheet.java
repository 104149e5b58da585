package org.tsunagi.base.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;

/**
 * Goes on with the only sheet of a finished workbook: its further rows are written as they come, and none is kept. Everything
 * else, from the styles to the print set-up, is that of the workbook.
 */
final class LongSheet {
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String END = "</sheetData>";
    private static final Pattern DIMENSION = Pattern.compile("<dimension [^>]*/>");
    private static final Pattern ROW = Pattern.compile("<row r=\"(\\d+)\"");
    private static final Pattern PRINTED =
            Pattern.compile("(<definedName[^>]*_xlnm\\.Print_Area[^>]*>[^<]*\\$)\\d+(</definedName>)");
    private static final int PIECE = 1 << 16;

    private final OutputStream out;
    private final ToIntFunction<Cell> styles;
    private final List<String> letters = new ArrayList<>();
    private final StringBuilder text = new StringBuilder(PIECE + (PIECE >> 2));
    private int last;

    private LongSheet(OutputStream out, ToIntFunction<Cell> styles, int last) {
        this.out = out;
        this.styles = styles;
        this.last = last;
    }

    /**
     * Writes the workbook with more rows.
     *
     * @param begun the finished file
     * @param styles the number of a cell's style in it
     * @param more writes them
     */
    static void write(OutputStream out, byte[] begun, ToIntFunction<Cell> styles, Consumer<LongSheet> more)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        byte[] book = {};
        int rows = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(begun))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(BOOK)) {
                    book = in.readAllBytes();
                } else if (entry.getName().equals(SHEET)) {
                    begin(zip, SHEET);
                    rows = sheet(zip, new String(in.readAllBytes(), StandardCharsets.UTF_8), styles, more);
                } else {
                    begin(zip, entry.getName());
                    in.transferTo(zip);
                }
            }
        }
        begin(zip, BOOK);
        zip.write(PRINTED.matcher(new String(book, StandardCharsets.UTF_8))
                .replaceFirst("$1" + rows + "$2")
                .getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
    }

    private static int sheet(OutputStream out, String begun, ToIntFunction<Cell> styles, Consumer<LongSheet> more)
            throws IOException {
        String whole = DIMENSION.matcher(begun).replaceFirst("");
        int end = whole.indexOf(END);
        int last = 0;
        for (Matcher row = ROW.matcher(whole); row.find(); ) {
            last = Integer.parseInt(row.group(1));
        }
        out.write(whole.substring(0, end).getBytes(StandardCharsets.UTF_8));
        LongSheet sheet = new LongSheet(out, styles, last);
        more.accept(sheet);
        sheet.flush();
        out.write(whole.substring(end).getBytes(StandardCharsets.UTF_8));
        return sheet.last;
    }

    /**
     * Writes a row below the last one.
     *
     * @param points its height; 0 for the sheet's own
     */
    void row(List<Cell> cells, double points) {
        last++;
        text.append("<row r=\"").append(last).append('"');
        if (points > 0) {
            text.append(" ht=\"").append((float) points).append("\" customHeight=\"1\"");
        }
        text.append('>');
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        text.append("</row>");
        if (text.length() > PIECE) {
            flush();
        }
    }

    private void cell(int column, Cell cell) {
        text.append("<c r=\"").append(letters(column)).append(last);
        text.append("\" s=\"").append(styles.applyAsInt(cell)).append('"');
        Object value = cell.value();
        if (value instanceof Number number) {
            text.append("><v>").append(number.longValue()).append("</v></c>");
        } else if (value instanceof LocalDate date) {
            text.append("><v>").append((long) DateUtil.getExcelDate(date)).append("</v></c>");
        } else if (value instanceof String words && !words.isEmpty()) {
            text.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            words(CellText.storable(words));
            text.append("</t></is></c>");
        } else {
            text.append("/>");
        }
    }

    private void words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                default -> text.append(c);
            }
        }
    }

    private String letters(int column) {
        while (letters.size() <= column) {
            letters.add(CellReference.convertNumToColString(letters.size()));
        }
        return letters.get(column);
    }

    private void flush() {
        try {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            text.setLength(0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
