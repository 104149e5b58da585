package org.tsunagi.safekeeping;

import java.nio.charset.CharacterCodingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.start.StartRefused;

/** Copies one table from H2 to PostgreSQL and reads it back; of a table no more than a few megabytes are in memory. */
final class TableCopy {
    private static final int ROWS_AT_ONCE = 256;
    private static final long BYTES_AT_ONCE = 4L * 1024 * 1024;

    private final MovedTable table;

    TableCopy(MovedTable table) {
        this.table = table;
    }

    /** Takes the values of a row, and how many bytes they have. */
    private interface RowTaker {
        void take(@Nullable Object[] values, long bytes) throws SQLException;
    }

    /**
     * Copies all rows.
     *
     * @return the digest of what was read from H2
     * @throws StartRefused when a text cannot be kept by PostgreSQL
     */
    TableDigest copy(Connection h2, Connection postgres) throws SQLException {
        try (PreparedStatement insert = postgres.prepareStatement(table.insertIntoPostgres())) {
            Batch batch = new Batch(insert);
            TableDigest copied = read(h2, table.selectFromH2(), batch);
            batch.send();
            return copied;
        }
    }

    /** The digest of what now stands in PostgreSQL. */
    TableDigest readBack(Connection postgres) throws SQLException {
        return read(postgres, table.selectFromPostgres(), (values, bytes) -> {});
    }

    private TableDigest read(Connection database, String select, RowTaker taker) throws SQLException {
        TableDigest.Running digest = new TableDigest.Running();
        @Nullable Object[] values = new @Nullable Object[table.columns().size()];
        try (PreparedStatement ask = database.prepareStatement(select)) {
            ask.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    long bytes = 0;
                    for (int i = 0; i < values.length; i++) {
                        values[i] = table.columns().get(i).kind().read(row, i + 1);
                    }
                    for (int i = 0; i < values.length; i++) {
                        byte @Nullable [] value = bytes(values, i);
                        digest.value(value);
                        bytes += value == null ? 0 : value.length;
                    }
                    digest.endOfRow();
                    taker.take(values, bytes);
                }
            }
        }
        return digest.end();
    }

    private byte @Nullable [] bytes(@Nullable Object[] values, int at) {
        Object value = values[at];
        try {
            return value == null ? null : table.columns().get(at).kind().bytes(value);
        } catch (CharacterCodingException unstorable) {
            String where = table.plainName() + "." + table.columns().get(at).plainName() + ", " + key(values);
            throw new StartRefused(
                    "PostgreSQL に入れられない文字（NUL など）があります。H2 で動かして直してから、やり直してください: " + where,
                    "PostgreSQL cannot keep a character of this text (NUL, half a character). Mend it on H2 first: "
                            + where);
        }
    }

    private String key(@Nullable Object[] values) {
        return IntStream.range(0, values.length)
                .filter(i -> table.key().contains(table.columns().get(i)))
                .mapToObj(i -> table.columns().get(i).plainName() + " = " + values[i])
                .collect(Collectors.joining(", "));
    }

    /** Rows on their way to PostgreSQL, sent a few at a time. */
    private final class Batch implements RowTaker {
        private final PreparedStatement insert;
        private int rows;
        private long bytes;

        private Batch(PreparedStatement insert) {
            this.insert = insert;
        }

        @Override
        public void take(@Nullable Object[] values, long size) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                table.columns().get(i).kind().write(insert, i + 1, values[i]);
            }
            insert.addBatch();
            rows++;
            bytes += size;
            if (rows == ROWS_AT_ONCE || bytes >= BYTES_AT_ONCE) {
                send();
            }
        }

        private void send() throws SQLException {
            if (rows > 0) {
                insert.executeBatch();
            }
            rows = 0;
            bytes = 0;
        }
    }
}
