package org.tsunagi.register;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.SearchKey;

/**
 * Which lines of the register are looked for; what is null or blank confines nothing.
 *
 * @param words the beginning of a name or reading in any writing, or of a certificate number
 * @param municipalityId the one the person counts for
 */
public record RegisterQuery(
        String words,
        @Nullable Integer year,
        @Nullable Long programId,
        @Nullable Long municipalityId,
        @Nullable Long professionId,
        @Nullable RegisterState state) {

    /** By words alone, over all years. */
    public static RegisterQuery of(String words) {
        return new RegisterQuery(words, null, null, null, null, null);
    }

    boolean hasWords() {
        return !SearchKey.of(words).isEmpty();
    }
}
