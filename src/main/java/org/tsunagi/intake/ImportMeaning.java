package org.tsunagi.intake;

import java.util.Map;
import java.util.Optional;

/**
 * What the headings of a file mean, and what its words mean in a field that is chosen from the office's own.
 *
 * @param words by field and word; {@link #NOTHING} for a word that says nothing
 */
public record ImportMeaning(Map<String, ImportField> columns, Map<ImportField, Map<String, String>> words) {
    /** What is left open. */
    public static final String NOTHING = "-";

    public static final ImportMeaning NONE = new ImportMeaning(Map.of(), Map.of());

    public ImportMeaning {
        columns = Map.copyOf(columns);
        words = Map.copyOf(words);
    }

    /** What a word of the service means. */
    public Optional<String> of(ImportField field, String word) {
        return Optional.ofNullable(words.getOrDefault(field, Map.of()).get(word));
    }
}
