package org.tsunagi.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class ColumnKindTest {
    @Test
    void theSameValueWrittenOtherwiseHasTheSameBytes() throws Exception {
        assertThat(ColumnKind.DECIMAL.bytes(new BigDecimal("1.50")))
                .isEqualTo(ColumnKind.DECIMAL.bytes(new BigDecimal("1.5")));
        assertThat(ColumnKind.MOMENT.bytes(OffsetDateTime.parse("2027-04-01T09:00+09:00")))
                .isEqualTo(ColumnKind.MOMENT.bytes(OffsetDateTime.parse("2027-04-01T00:00Z")));
        assertThat(ColumnKind.MOMENT.bytes(OffsetDateTime.parse("2027-04-01T00:00:00.000001Z")))
                .isNotEqualTo(ColumnKind.MOMENT.bytes(OffsetDateTime.parse("2027-04-01T00:00Z")));
    }

    @Test
    void aTextThatPostgresCannotKeepIsFound() {
        for (String text : new String[] {"a\0b", "\uD842", "\uDFB7\uD842"}) {
            assertThatThrownBy(() -> ColumnKind.TEXT.bytes(text)).isInstanceOf(CharacterCodingException.class);
        }
    }

    @Test
    void anUnknownTypeIsNotGuessed() {
        assertThatThrownBy(() -> ColumnKind.of("GEOMETRY")).hasMessageContaining("GEOMETRY");
    }

    @Test
    void nothingIsNotTheEmptyTextAndValuesDoNotRunTogether() {
        assertThat(digest(null, bytes("a"))).isNotEqualTo(digest(bytes(""), bytes("a")));
        assertThat(digest(bytes("a"), bytes("bc"))).isNotEqualTo(digest(bytes("ab"), bytes("c")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String digest(byte[]... values) {
        TableDigest.Running running = new TableDigest.Running();
        for (byte[] value : values) {
            running.value(value);
        }
        running.endOfRow();
        return running.end().sha256();
    }
}
