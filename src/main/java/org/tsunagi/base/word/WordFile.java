package org.tsunagi.base.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.tsunagi.base.entry.FileMagic;
import org.tsunagi.base.kernel.RuleViolation;

/** The parts of a .docx by their names, inflated within limits that a file made to fill the memory meets first. */
final class WordFile {
    /** What refusals are about: the field of the form. */
    static final String FIELD = "file";

    /** The same letters are the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int MOST_PARTS = 200;
    private static final int MOST_BYTES = 50 * 1024 * 1024;

    private final Map<String, byte[]> parts;

    private WordFile(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static WordFile read(byte[] bytes) {
        RuleViolation.unless(!FileMagic.OLE2.begins(bytes), FIELD, "base.word.old");
        RuleViolation.unless(FileMagic.ZIP.begins(bytes), FIELD, "base.word.kind");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            return new WordFile(inflated(zip));
        } catch (ZipException | IllegalArgumentException broken) {
            throw new RuleViolation(FIELD, "base.word.broken");
        } catch (IOException cutOff) {
            throw new RuleViolation(FIELD, "base.word.broken");
        }
    }

    private static Map<String, byte[]> inflated(ZipInputStream zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int left = MOST_BYTES;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            RuleViolation.unless(parts.size() < MOST_PARTS, FIELD, "base.word.bomb");
            byte[] part = zip.readNBytes(left + 1);
            RuleViolation.unless(part.length <= left, FIELD, "base.word.bomb");
            left -= part.length;
            boolean twice = !entry.isDirectory() && parts.put(entry.getName(), part) != null;
            RuleViolation.unless(!twice, FIELD, "base.word.broken");
        }
        return parts;
    }

    /** A file of these parts. */
    static byte[] of(Map<String, byte[]> parts) {
        return new WordFile(parts).with(Map.of());
    }

    List<String> names() {
        return new ArrayList<>(parts.keySet());
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** One part; a file without it is broken. */
    byte[] part(String name) {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new RuleViolation(FIELD, "base.word.broken");
        }
        return part;
    }

    /** The same file with these parts put in the place of its own or beside them. */
    byte[] with(Map<String, byte[]> others) {
        Map<String, byte[]> all = new LinkedHashMap<>(parts);
        all.putAll(others);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : all.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
