package org.tsunagi.intake.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.intake.workbook.NominationColumn;

/** Lists of candidates as offices send them, good and bad. */
final class NominationFiles {
    /** The row of the headings in the sheet handed out, counted from 0. */
    static final int HEADING = 3;

    private NominationFiles() {}

    /** A candidate typed into a row of the sheet; what has to be there is, unless it is given. */
    static void row(XSSFSheet sheet, int row, Map<String, String> given) {
        boolean there = !new DataFormatter()
                .formatCellValue(cell(sheet, row, NominationColumn.FAMILY))
                .isEmpty();
        if (!there) {
            put(sheet, row, NominationColumn.PROFESSIONS, "保健師");
            put(sheet, row, NominationColumn.ALL_DAYS, label(YesNo.YES));
            put(sheet, row, NominationColumn.BIRTH_DATE, "昭和55年3月4日");
        }
        given.forEach((column, text) -> put(sheet, row, NominationColumn.valueOf(column), text));
    }

    static void put(XSSFSheet sheet, int row, NominationColumn column, String text) {
        cell(sheet, row, column).setCellValue(text);
    }

    static XSSFCell cell(XSSFSheet sheet, int row, NominationColumn column) {
        return sheet.getRow(HEADING + 1 + row).getCell(column.ordinal());
    }

    static String label(YesNo value) {
        return Messages.label(value);
    }

    static String headings() {
        return String.join(
                ",",
                Arrays.stream(NominationColumn.values())
                        .map(NominationColumn::heading)
                        .toList());
    }

    static String line(Map<String, String> given) {
        return String.join(
                ",",
                Arrays.stream(NominationColumn.values())
                        .map(column -> switch (column) {
                            case PROFESSIONS -> "保健師";
                            case ALL_DAYS -> label(YesNo.YES);
                            default -> given.getOrDefault(column.name(), "");
                        })
                        .toList());
    }

    static byte[] locked() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        bytes.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        return bytes.toByteArray();
    }

    static byte[] filled(byte[] template, Consumer<XSSFSheet> filling) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            filling.accept(book.getSheetAt(0));
            return bytes(book);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] office(Consumer<XSSFWorkbook> making) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            making.accept(book);
            return bytes(book);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] bytes(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    /** The same file with one part in the place of another, or none where it is null, or one more. */
    static byte[] with(byte[] file, String name, @Nullable String part) {
        boolean[] there = {part == null};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                boolean meant = entry.getName().equals(name);
                there[0] |= meant;
                if (!meant || part != null) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(meant ? part.getBytes(StandardCharsets.UTF_8) : in.readAllBytes());
                }
            }
            if (!there[0]) {
                out.putNextEntry(new ZipEntry(name));
                out.write(part.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static String texts(byte[] file) {
        StringBuilder texts = new StringBuilder();
        filled(
                file,
                sheet -> sheet.forEach(
                        row -> row.forEach(cell -> texts.append(new DataFormatter().formatCellValue(cell)))));
        return texts.toString();
    }
}
