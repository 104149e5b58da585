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

    /** The number as two are compared; empty for none. */
    String numberKey() {
        return SearchKey.of(number);
    }

    /** By what two lines are known to say the same completion. */
    Told told() {
        return new Told(name.nameKey(), birthDate, year.year(), SearchKey.of(course));
    }

    /** Who completed what when; the birth date may be unknown. */
    record Told(String nameKey, @Nullable LocalDate birthDate, int year, String courseKey) {}
}
