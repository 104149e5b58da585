package org.tsunagi.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Fills every table of an H2 database with a few rows made from its columns' types, so that a table of tomorrow is
 * filled too; which values the checks and keys allow is found by trying.
 */
final class MetadataRows {
    private static final Set<String> ONE_ROW_FROM_THE_START =
            Set.of("TRAINEE_REGISTER", "MAIL_CONNECTION", "CERTIFICATE_TEMPLATE");
    private static final int ROWS = 6;
    private static final int TRIES = 300;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "𠮷田",
            "辻\uDB40\uDD00 花子",
            "！",
            "\uE000",
            "か\u3099と か\uFF9E",
            "a\nb\r\n\tc",
            "'\"\\; drop",
            "null",
            "長".repeat(16000));
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(1, 1, 1), LocalDate.of(1923, 9, 1), LocalDate.of(2024, 2, 29), LocalDate.of(9999, 12, 31));
    private static final List<LocalTime> TIMES =
            List.of(LocalTime.MIDNIGHT, LocalTime.of(9, 30), LocalTime.of(23, 59, 59, 999_999_000));
    private static final List<OffsetDateTime> MOMENTS = List.of(
            OffsetDateTime.parse("1970-01-01T00:00:00Z"),
            OffsetDateTime.parse("2027-04-01T00:00:00.000001+09:00"),
            OffsetDateTime.parse("2031-03-31T23:59:59.999999+09:00"));

    private final Random random = new Random(7);
    private final Connection h2;

    private MetadataRows(Connection h2) {
        this.h2 = h2;
    }

    static void fill(Connection h2) throws SQLException {
        MetadataRows rows = new MetadataRows(h2);
        List<MovedTable> waiting = new ArrayList<>(MovedTable.of(h2));
        while (!waiting.isEmpty()) {
            List<MovedTable> still = new ArrayList<>();
            for (MovedTable table : waiting) {
                if (!rows.filled(table)) {
                    still.add(table);
                }
            }
            assertThat(still).as("tables that nothing can be put into").hasSizeLessThan(waiting.size());
            waiting = still;
        }
    }

    /** A table stays empty while those it refers to are. */
    private boolean filled(MovedTable table) throws SQLException {
        Map<String, Integer> room = room(table);
        int rows = 0;
        try (PreparedStatement insert = h2.prepareStatement("insert into " + MovedTable.quoted(table.name())
                + " values (" + "?, ".repeat(table.columns().size() - 1) + "?)")) {
            for (int failed = 0; failed < TRIES && rows < ROWS; failed++) {
                for (int c = 0; c < table.columns().size(); c++) {
                    MovedTable.Column column = table.columns().get(c);
                    boolean id = table.key().equals(List.of(column));
                    insert.setObject(c + 1, id ? (Object) (rows + 1) : value(column, room.get(column.name())));
                }
                if (stored(insert)) {
                    rows++;
                    failed = 0;
                }
            }
        }
        return rows > 0 || ONE_ROW_FROM_THE_START.contains(table.name());
    }

    private static boolean stored(PreparedStatement insert) {
        try {
            return insert.executeUpdate() == 1;
        } catch (SQLException notAllowed) {
            return false;
        }
    }

    /** How long a text may be; negative where there may be nothing. */
    private Map<String, Integer> room(MovedTable table) throws SQLException {
        Map<String, Integer> room = new HashMap<>();
        try (PreparedStatement ask = h2.prepareStatement("""
                select column_name, coalesce(character_maximum_length, 1) * case is_nullable when 'YES' then -1 else 1 end
                from information_schema.columns where table_schema = current_schema and table_name = ?""")) {
            ask.setString(1, table.name());
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    room.put(row.getString(1), (int) Math.max(-20_000, Math.min(20_000, row.getLong(2))));
                }
            }
        }
        return room;
    }

    private Object value(MovedTable.Column column, int room) {
        if (room < 0 && random.nextInt(3) == 0) {
            return null;
        }
        return switch (column.kind()) {
            case TEXT -> text(Math.abs(room));
            case WHOLE_NUMBER -> 1 + random.nextInt(ROWS);
            case DECIMAL -> random.nextInt(1000);
            case YES_OR_NO -> random.nextBoolean();
            case DAY -> one(DAYS);
            case TIME_OF_DAY -> one(TIMES);
            case MOMENT -> one(MOMENTS);
            case BYTES -> bytes(random.nextInt(300));
        };
    }

    private String text(int room) {
        String text = one(TEXTS);
        if (text.length() <= room) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
        return text.substring(0, end);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
