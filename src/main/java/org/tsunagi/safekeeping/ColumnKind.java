package org.tsunagi.safekeeping;

import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a column's values are read from either database, written, and put into bytes that are the same for both. */
enum ColumnKind {
    TEXT(Types.VARCHAR, ResultSet::getString, "character varying", "character large object"),
    WHOLE_NUMBER(Types.BIGINT, ResultSet::getLong, "smallint", "integer", "bigint"),
    DECIMAL(Types.NUMERIC, ResultSet::getBigDecimal, "numeric"),
    YES_OR_NO(Types.BOOLEAN, ResultSet::getBoolean, "boolean"),
    DAY(Types.DATE, (row, at) -> row.getObject(at, LocalDate.class), "date"),
    TIME_OF_DAY(Types.TIME, (row, at) -> row.getObject(at, LocalTime.class), "time"),
    MOMENT(
            Types.TIMESTAMP_WITH_TIMEZONE,
            (row, at) -> row.getObject(at, OffsetDateTime.class),
            "timestamp with time zone"),
    BYTES(Types.BINARY, ResultSet::getBytes, "binary varying");

    /** Reads one value of a row. */
    private interface Reading {
        @Nullable
        Object read(ResultSet row, int at) throws SQLException;
    }

    private final int sqlType;
    private final Reading reading;
    private final List<String> types;

    ColumnKind(int sqlType, Reading reading, String... types) {
        this.sqlType = sqlType;
        this.reading = reading;
        this.types = List.of(types);
    }

    /** The kind of a column of H2 by its type's name in the information schema. */
    static ColumnKind of(String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.types.contains(type.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("columns of type " + type + " are not moved yet"));
    }

    @Nullable
    Object read(ResultSet row, int at) throws SQLException {
        Object value = reading.read(row, at);
        return row.wasNull() ? null : value;
    }

    void write(PreparedStatement insert, int at, @Nullable Object value) throws SQLException {
        if (value == null) {
            insert.setNull(at, sqlType);
        } else {
            insert.setObject(at, value);
        }
    }

    /**
     * The bytes that stand for a value.
     *
     * @throws CharacterCodingException when it is a text that PostgreSQL cannot keep: with NUL or half a character
     */
    byte[] bytes(Object value) throws CharacterCodingException {
        return switch (this) {
            case BYTES -> (byte[]) value;
            case TEXT -> utf8((String) value);
            case MOMENT -> utf8(((OffsetDateTime) value).toInstant().toString());
            case DECIMAL -> utf8(((BigDecimal) value).stripTrailingZeros().toPlainString());
            case WHOLE_NUMBER, YES_OR_NO, DAY, TIME_OF_DAY -> utf8(value.toString());
        };
    }

    private static byte[] utf8(String text) throws CharacterCodingException {
        if (text.indexOf('\0') >= 0) {
            throw new CharacterCodingException();
        }
        var encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }
}
