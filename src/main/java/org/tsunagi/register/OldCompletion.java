package org.tsunagi.register;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.SearchKey;

/**
 * A completion as a line of an office's own register of earlier years says it; what that does not say is blank.
 *
 * @param line its number in the file
 * @param programId the program it is found under; null for none of ours
 * @param number of the certificate, as it was printed
 * @param municipality as written, whichever of ours it is
 * @param professions as written, whichever of ours they are
 */
public record OldCompletion(
        int line,
        PersonName name,
        @Nullable LocalDate birthDate,
        FiscalYear year,
        @Nullable Long programId,
        String course,
        @Nullable LocalDate completedOn,
        String number,
        @Nullable LocalDate issuedOn,
        @Nullable Long municipalityId,
        String municipality,
        String employer,
        Set<Long> professionIds,
        String professions,
        String note) {
    /** What its column holds, in UTF-16 units. */
    private static final int LONGEST_KEY = 400;

    /** The number as two are compared; empty for none. */
    String numberKey() {
        return SearchKey.cut(SearchKey.of(number), LONGEST_KEY);
    }

    /** By what two lines are known to say the same completion. */
    Told told() {
        return new Told(
                name.nameKey(), birthDate, year.year(), SearchKey.of(course), birthDate == null ? numberKey() : "");
    }

    /**
     * Who completed what when.
     *
     * @param numberKey of somebody whose birth date is unknown; else empty
     */
    record Told(String nameKey, @Nullable LocalDate birthDate, int year, String courseKey, String numberKey) {}
}
