package org.tsunagi.intake.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.intake.ImportField;
import org.tsunagi.intake.ImportMeaning;

/**
 * A file of the office's own application service as its forms bring it back.
 *
 * @param cells the file that was read
 * @param receivedOn the day that stands for rows which bear none
 * @param column what each column means, in the order of the file
 * @param wordField of each word that was asked about its field, and beside it
 * @param word the word itself, and
 * @param meaning what it means
 * @param seen what the file was compared with
 * @param page which part of what it changes is looked at
 */
record ImportForm(
        @RestForm @Nullable List<String> cells,
        @RestForm @Nullable String receivedOn,
        @RestForm @Nullable List<String> column,
        @RestForm @Nullable List<String> wordField,
        @RestForm @Nullable List<String> word,
        @RestForm @Nullable List<String> meaning,
        @RestForm @Nullable String seen,
        @RestForm @Nullable String page) {
    static final ImportForm BLANK = new ImportForm(List.of(), "", List.of(), List.of(), List.of(), List.of(), "", "");

    /** What was chosen, beside what is known already of words that were not asked about. */
    ImportMeaning meaning(List<String> headings, ImportMeaning known) {
        Map<String, ImportField> columns = new HashMap<>();
        for (int i = 0; column != null && i < Math.min(headings.size(), column.size()); i++) {
            columns.put(headings.get(i), field(column.get(i)));
        }
        Map<ImportField, Map<String, String>> words = new HashMap<>();
        known.words().forEach((of, said) -> words.put(of, new HashMap<>(said)));
        for (int i = 0; word != null && i < word.size(); i++) {
            String chosen = at(meaning, i);
            if (!chosen.isEmpty()) {
                words.computeIfAbsent(field(at(wordField, i)), of -> new HashMap<>())
                        .put(word.get(i).replace("\r\n", "\n"), chosen);
            }
        }
        return new ImportMeaning(columns, words);
    }

    private static String at(@Nullable List<String> values, int index) {
        return values == null || index >= values.size() ? "" : values.get(index);
    }

    private static ImportField field(String name) {
        for (ImportField one : ImportField.values()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return ImportField.NOTHING;
    }
}
