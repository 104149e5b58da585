package org.tsunagi.base.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An Excel file being written; the same contents and date always give the same bytes. */
public final class Workbook {
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyles styles = new CellStyles(book);
    private final List<Sheet> sheets = new ArrayList<>();

    /**
     * @param author the office, as the file's properties name it
     * @param date what the file's properties say it was made on
     */
    public Workbook(String title, String author, LocalDate date) {
        POIXMLProperties.CoreProperties core = book.getProperties().getCoreProperties();
        Optional<Date> midnight =
                Optional.of(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setTitle(title);
        core.setCreator(author);
        core.setLastModifiedByUser(author);
        core.setCreated(midnight);
        core.setModified(midnight);
    }

    /**
     * A new sheet for paper.
     *
     * @param widths of its columns, in half-width characters; 125 fill A4 lying on its side, 85 upright
     */
    public Sheet sheet(String name, PageSetup paper, int... widths) {
        XSSFSheet made = book.createSheet(name);
        paper.setUp(made);
        Sheet sheet = new Sheet(made, paper, styles, widths);
        sheets.add(sheet);
        return sheet;
    }

    /** A new sheet to compute with, holding {@code rows}. */
    public <T> void sheet(DataSheet<T> columns, List<T> rows) {
        XSSFSheet made = book.createSheet(columns.name());
        PageSetup.LANDSCAPE.setUp(made);
        columns.write(made, styles, rows);
    }

    /** A new sheet to be filled in; the first of its file, with what is filled in already and what is wrong with it. */
    public void sheet(EntrySheet columns, List<List<String>> filled, Map<EntrySheet.At, String> wrong) {
        columns.write(book, styles, filled, wrong);
    }

    /**
     * The finished file with more rows below those of its only sheet, which are written as they come; the workbook takes no more
     * afterwards.
     *
     * @param looks of their cells
     */
    void write(OutputStream out, List<CellFormat> looks, Consumer<LongSheet> more) throws IOException {
        looks.forEach(look -> {
            styles.of(look, false);
            styles.of(look, true);
        });
        byte[] begun = bytes();
        LongSheet.write(out, begun, styles::number, more);
    }

    /** The finished file; the workbook takes no more afterwards. */
    public byte[] bytes() {
        sheets.forEach(Sheet::finish);
        try (book) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return withoutTimes(out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] withoutTimes(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(ENTRY_TIME);
                zip.putNextEntry(same);
                in.transferTo(zip);
            }
        }
        return out.toByteArray();
    }
}
