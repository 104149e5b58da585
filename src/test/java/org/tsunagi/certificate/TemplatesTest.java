package org.tsunagi.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final Template OLD = template(1, null, null);
    private static final Template PUT_RIGHT = template(2, null, null);
    private static final Template NEW = template(3, null, APRIL);
    private static final Template OWN = template(4, 7L, APRIL);
    private static final Templates ALL = new Templates(List.of(OLD, PUT_RIGHT, NEW, OWN));

    @Test
    void theDatePrintedDecidesAndAProgramsOwnComesBeforeTheOneForAll() {
        assertThat(ALL.on(8, APRIL.minusDays(1))).isEqualTo(PUT_RIGHT);
        assertThat(ALL.on(8, APRIL)).isEqualTo(NEW);
        assertThat(ALL.on(7, APRIL)).isEqualTo(OWN);
        assertThat(ALL.on(7, APRIL.minusDays(1))).isEqualTo(PUT_RIGHT);
        assertThat(new Templates(List.of(OLD, template(5, 7L, null), NEW))
                        .on(7, APRIL)
                        .id())
                .isEqualTo(5);
    }

    @Test
    void whatALaterOneOfTheSameDayReplacedIsKnown() {
        assertThat(ALL.isReplaced(OLD)).isTrue();
        assertThat(ALL.isReplaced(PUT_RIGHT)).isFalse();
        assertThat(ALL.isReplaced(NEW)).isFalse();
    }

    private static Template template(long id, @Nullable Long program, @Nullable LocalDate from) {
        return new Template(id, program, from, "証します。");
    }
}
