package org.tsunagi.base.workbook;

import java.util.Map;
import java.util.Optional;

/**
 * What the headings of a file mean, and what its words mean in a field that is chosen from the office's own.
 *
 * @param words by field and word; {@link #NOTHING} for a word that says nothing
 */
public record HeadedMeaning<F extends Enum<F> & HeadedField>(
        Map<String, F> columns, Map<F, Map<String, String>> words) {
    /** What is left open. */
    public static final String NOTHING = "-";

    public HeadedMeaning {
        columns = Map.copyOf(columns);
        words = Map.copyOf(words);
    }

    /** Nothing is known yet. */
    public static <F extends Enum<F> & HeadedField> HeadedMeaning<F> none() {
        return new HeadedMeaning<>(Map.<String, F>of(), Map.<F, Map<String, String>>of());
    }

    /** What a word of the file means. */
    public Optional<String> of(F field, String word) {
        return Optional.ofNullable(words.getOrDefault(field, Map.of()).get(word));
    }
}
