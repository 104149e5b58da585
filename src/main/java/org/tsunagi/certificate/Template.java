package org.tsunagi.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of what certificates say.
 *
 * @param programId null for all programs
 * @param validFrom the first date printed on a certificate that takes it; null for from the beginning
 */
record Template(long id, @Nullable Long programId, @Nullable LocalDate validFrom, String wording) {
    boolean isFor(long program) {
        return programId == null || programId == program;
    }

    LocalDate from() {
        return validFrom == null ? LocalDate.MIN : validFrom;
    }
}
