package org.tsunagi.safekeeping;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a backup says of itself: it lies in the same file, and a check computes all of it again.
 *
 * @param madeAt when the copy was taken
 * @param schema the version of the schema: the last migration
 * @param rows how many rows each table of the copy holds
 * @param sha256 of the database copy, in hexadecimal digits
 * @param keys tells which keys it belongs to, not what they are
 */
record BackupManifest(Instant madeAt, String schema, Map<String, Long> rows, String sha256, String keys) {
    private static final String TABLE = "rows.";

    BackupManifest {
        rows = Map.copyOf(rows);
    }

    /** What differs between this manifest and what was found in the copy, each in a few words; nothing when all is well. */
    List<String> differencesFrom(String foundSha256, String foundSchema, Map<String, Long> found) {
        List<String> differences = new ArrayList<>();
        if (!MessageDigest.isEqual(
                sha256.getBytes(StandardCharsets.US_ASCII), foundSha256.getBytes(StandardCharsets.US_ASCII))) {
            differences.add("SHA-256");
        }
        if (!schema.equals(foundSchema)) {
            differences.add("schema " + schema + " / " + foundSchema);
        }
        TreeSet<String> tables = new TreeSet<>(rows.keySet());
        tables.addAll(found.keySet());
        for (String table : tables) {
            if (!rows.getOrDefault(table, -1L).equals(found.getOrDefault(table, -1L))) {
                differences.add(table + " " + told(rows.get(table)) + " / " + told(found.get(table)));
            }
        }
        return differences;
    }

    private static String told(Long rows) {
        return rows == null ? "-" : rows.toString();
    }

    String text() {
        Properties lines = new Properties();
        lines.setProperty("made", madeAt.toString());
        lines.setProperty("schema", schema);
        lines.setProperty("sha256", sha256);
        lines.setProperty("keys", keys);
        rows.forEach((table, count) -> lines.setProperty(TABLE + table, count.toString()));
        StringWriter text = new StringWriter();
        try {
            lines.store(text, "Tsunagi backup");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** What {@link #text} wrote; empty when it is something else. */
    static Optional<BackupManifest> read(String text) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
            Map<String, Long> rows = new TreeMap<>();
            for (String name : lines.stringPropertyNames()) {
                if (name.startsWith(TABLE)) {
                    rows.put(name.substring(TABLE.length()), Long.valueOf(lines.getProperty(name)));
                }
            }
            String sha256 = lines.getProperty("sha256");
            return sha256 == null
                    ? Optional.empty()
                    : Optional.of(new BackupManifest(
                            Instant.parse(lines.getProperty("made", "")),
                            lines.getProperty("schema", ""),
                            rows,
                            sha256,
                            lines.getProperty("keys", "")));
        } catch (IOException | IllegalArgumentException | DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }
}
