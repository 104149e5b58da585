package org.tsunagi.base.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.workbook.HeadedField;
import org.tsunagi.base.workbook.HeadedMeaning;

/**
 * What an officer chose for the columns and words of a file, as the form brings it.
 *
 * @param column what each column means, in the order of the file
 * @param wordField of each word that was asked about its field, and beside it
 * @param word the word itself, and
 * @param meaning what it means
 */
public record SentMeaning(
        @Nullable List<String> column,
        @Nullable List<String> wordField,
        @Nullable List<String> word,
        @Nullable List<String> meaning) {

    /** What was chosen, beside what is known already of words that were not asked about. */
    public <F extends Enum<F> & HeadedField> HeadedMeaning<F> over(
            HeadedMeaning<F> known, List<String> headings, Class<F> type) {
        Map<String, F> columns = new HashMap<>();
        for (int i = 0; column != null && i < Math.min(headings.size(), column.size()); i++) {
            columns.put(headings.get(i), field(type, column.get(i)));
        }
        Map<F, Map<String, String>> words = new HashMap<>();
        known.words().forEach((of, said) -> words.put(of, new HashMap<>(said)));
        for (int i = 0; word != null && i < word.size(); i++) {
            String chosen = at(meaning, i);
            if (!chosen.isEmpty()) {
                words.computeIfAbsent(field(type, at(wordField, i)), of -> new HashMap<>())
                        .put(word.get(i).replace("\r\n", "\n"), chosen);
            }
        }
        return new HeadedMeaning<>(columns, words);
    }

    /** The fields of whose words something was asked. */
    <F extends Enum<F> & HeadedField> Set<F> asked(Class<F> type) {
        return wordField == null
                ? Set.of()
                : wordField.stream().map(name -> field(type, name)).collect(Collectors.toSet());
    }

    private static String at(@Nullable List<String> values, int index) {
        return values == null || index >= values.size() ? "" : values.get(index);
    }

    private static <F extends Enum<F> & HeadedField> F field(Class<F> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(type.getEnumConstants()[0]);
    }
}
