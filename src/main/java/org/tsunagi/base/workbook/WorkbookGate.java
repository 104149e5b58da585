package org.tsunagi.base.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tsunagi.base.entry.FileMagic;
import org.tsunagi.base.kernel.RuleViolation;

/** What no file may be that is to be read as a workbook: looked at before any parser sees it, and within limits. */
final class WorkbookGate {
    private static final int MOST_PARTS = 200;
    private static final long MOST_BYTES = 50L * 1024 * 1024;

    private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final String RELATIONS = "_rels/.rels";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final Pattern SINCE_1904 = Pattern.compile("date1904=[\"'](1|true)[\"']");
    private static final String STRICT = "http://purl.oclc.org/ooxml";
    private static final String TYPES = "[Content_Types].xml";
    private static final Set<String> REQUIRED = Set.of(TYPES, RELATIONS, WORKBOOK);
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private final String field;

    private WorkbookGate(String field) {
        this.field = field;
    }

    /**
     * Whether it is a workbook that may be opened; false for a file of text.
     *
     * @param field of the form, to which a refusal belongs
     */
    static boolean lets(String field, byte[] bytes) {
        if (FileMagic.OLE2.begins(bytes)) {
            throw new RuleViolation(field, holds(bytes, LOCKED) ? "base.workbook.password" : "base.workbook.old");
        }
        if (!FileMagic.ZIP.begins(bytes)) {
            return false;
        }
        new WorkbookGate(field).check(bytes);
        return true;
    }

    private void check(byte[] bytes) {
        Set<String> names = new HashSet<>();
        String types = "";
        String relations = "";
        boolean since1904 = false;
        long left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                RuleViolation.unless(names.size() < MOST_PARTS, field, "base.workbook.bomb");
                RuleViolation.unless(names.add(entry.getName()), field, "base.workbook.broken");
                byte[] part = zip.readNBytes((int) left + 1);
                left -= part.length;
                RuleViolation.unless(left >= 0, field, "base.workbook.bomb");
                if (entry.getName().equals(TYPES)) {
                    types = new String(part, StandardCharsets.UTF_8);
                } else if (entry.getName().equals(WORKBOOK)) {
                    since1904 = SINCE_1904
                            .matcher(new String(part, StandardCharsets.UTF_8))
                            .find();
                } else if (entry.getName().equals(RELATIONS)) {
                    relations = new String(part, StandardCharsets.UTF_8);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new RuleViolation(field, "base.workbook.broken");
        }
        String told = types.toLowerCase(Locale.ROOT);
        boolean macros = told.contains("macroenabled") || told.contains("vbaproject");
        RuleViolation.unless(!macros, field, "base.workbook.macro");
        RuleViolation.unless(names.containsAll(REQUIRED) && types.contains(MAIN), field, "base.workbook.kind");
        RuleViolation.unless(!relations.contains(STRICT), field, "base.workbook.strict");
        RuleViolation.unless(!since1904, field, "base.workbook.since1904");
        boolean outside = names.stream().anyMatch(name -> name.startsWith("xl/externalLinks/"));
        RuleViolation.unless(!outside, field, "base.workbook.outside");
    }

    private static boolean holds(byte[] bytes, byte[] word) {
        for (int i = 0; i + word.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + word.length, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }
}
