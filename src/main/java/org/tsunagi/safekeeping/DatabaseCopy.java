package org.tsunagi.safekeeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.h2.jdbcx.JdbcDataSource;
import org.tsunagi.audit.AuditProof;
import org.tsunagi.base.start.H2Tables;
import org.tsunagi.base.start.OwnerOnly;

/**
 * The H2 file inside a backup, unpacked to be looked into.
 *
 * @param sha256 of the unpacked file
 */
record DatabaseCopy(Path file, String sha256) {
    static final String NAME = "tsunagi.mv.db";
    private static final String ENDING = ".mv.db";
    /** Without lazy execution a read-only H2 keeps whole results in memory. */
    static final String READ_ONLY =
            ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;LAZY_QUERY_EXECUTION=1;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";

    /**
     * Unpacks the database of a backup, whatever its file was called.
     *
     * @param folder where it is put, as {@code tsunagi.mv.db}, for this user only
     * @throws ZipException when the file is no backup, or damaged
     * @throws IOException when it cannot be unpacked there
     */
    static DatabaseCopy unpack(Path backup, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            ZipEntry entry = zip.stream()
                    .filter(one -> one.getName().endsWith(ENDING))
                    .findFirst()
                    .orElseThrow(() -> new ZipException("no database in it"));
            Path file = Files.createFile(folder.resolve(NAME), OwnerOnly.file());
            try (InputStream packed = zip.getInputStream(entry);
                    DigestInputStream in = new DigestInputStream(packed, DigestUtils.getSha256Digest());
                    OutputStream out = Files.newOutputStream(file)) {
                in.transferTo(out);
                return new DatabaseCopy(
                        file, Hex.encodeHexString(in.getMessageDigest().digest()));
            }
        }
    }

    /** How many rows each table holds; every table is read by it. */
    Map<String, Long> rows() throws SQLException {
        try (Connection connection = open()) {
            Map<String, Long> rows = new TreeMap<>();
            for (String table : H2Tables.of(connection)) {
                try (Statement count = connection.createStatement();
                        ResultSet counted =
                                count.executeQuery("select count(*) from \"" + table.replace("\"", "\"\"") + "\"")) {
                    counted.next();
                    rows.put(table.toLowerCase(Locale.ROOT), counted.getLong(1));
                }
            }
            return rows;
        }
    }

    /** The last migration it went through. */
    String schema() throws SQLException {
        try (Connection connection = open();
                Statement last = connection.createStatement();
                ResultSet found =
                        last.executeQuery("select \"version\" from \"flyway_schema_history\" where \"success\""
                                + " order by \"installed_rank\" desc fetch first row only")) {
            return found.next() ? String.valueOf(found.getString(1)) : "";
        }
    }

    /** The audit's chain computed again; empty in a database from before there was one. */
    Optional<AuditProof.Finding> audit() throws SQLException {
        try (Connection connection = open()) {
            return H2Tables.of(connection).contains("AUDIT_EVENT")
                    ? Optional.of(AuditProof.of(connection))
                    : Optional.empty();
        }
    }

    private Connection open() throws SQLException {
        String path = file.toString();
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + path.substring(0, path.length() - ENDING.length()) + READ_ONLY);
        return source.getConnection();
    }
}
