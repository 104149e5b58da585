package org.tsunagi.base.workbook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.workbook.HeadedTable.HeadedLine;

/** The cells of a {@link HeadedTable} by what its columns and words were said to mean. */
public final class HeadedCells<F extends Enum<F> & HeadedField> {
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；|\\n]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s　]+");

    private final Class<F> type;
    private final HeadedMeaning<F> meaning;
    private final Map<F, Integer> columns;
    private final Map<F, Map<String, String>> own;
    private final Map<String, Optional<String>> met = new HashMap<>();

    /** @param labels what the office's own words are and what they stand for, by field */
    public HeadedCells(Class<F> type, HeadedTable table, HeadedMeaning<F> meaning, Map<F, Map<String, String>> labels) {
        this.type = type;
        this.meaning = meaning;
        this.columns = new EnumMap<>(type);
        for (int i = 0; i < table.headings().size(); i++) {
            F field = meaning.columns().get(table.headings().get(i));
            if (field != null && field.ordinal() > 0) {
                columns.putIfAbsent(field, i);
            }
        }
        this.own = new EnumMap<>(type);
        labels.forEach((field, words) -> {
            Map<String, String> folded = new HashMap<>();
            words.forEach((label, value) -> folded.putIfAbsent(folded(label), value));
            own.put(field, folded);
        });
    }

    /** Words as they are compared, whatever their width and blanks. */
    public static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** The words of a file that have to mean one of the office's own, by field. */
    public Map<F, Set<String>> words(HeadedTable table) {
        Map<F, Set<String>> found = new EnumMap<>(type);
        for (F field : own.keySet()) {
            Set<String> words = found.computeIfAbsent(field, of -> new LinkedHashSet<>());
            table.rows().forEach(row -> words.addAll(words(row, field)));
        }
        return found;
    }

    /** Those of them that are none of the office's and have no meaning yet. */
    public Map<F, Set<String>> unknown(HeadedTable table) {
        Map<F, Set<String>> found = words(table);
        found.forEach(
                (field, words) -> words.removeIf(word -> value(field, word).isPresent()));
        found.values().removeIf(Set::isEmpty);
        return found;
    }

    /** Tells the cells of a row that hold what a formula gives that could not be worked out. */
    public void checkFormulas(HeadedLine row, Problems problems) {
        columns.forEach((field, at) -> {
            if (SentTable.isError(row.cell(at))) {
                problems.add(field.field(), Messages.say("base.workbook.error", row.cell(at)));
            }
        });
    }

    /** The fields of which a row says something. */
    public Set<F> said(HeadedLine row) {
        Set<F> said = EnumSet.noneOf(type);
        columns.forEach((field, at) -> {
            if (!row.cell(at).isBlank()
                    && (!field.isChosen()
                            || words(row, field).stream()
                                    .anyMatch(word -> chosen(field, word).isPresent()))) {
                said.add(field);
            }
        });
        return said;
    }

    /** A name in one column, divided at its blank, or in two. */
    public String[] parts(HeadedLine row, F whole, F first, F second) {
        if (!columns.containsKey(whole)) {
            return new String[] {cell(row, first), cell(row, second)};
        }
        String[] divided = BLANKS.split(cell(row, whole), 2);
        return divided.length == 2 ? divided : new String[] {divided[0], ""};
    }

    /** What stands in the column of a field; empty where the file has none. */
    public String cell(HeadedLine row, F field) {
        Integer column = columns.get(field);
        return column == null ? "" : row.cell(column);
    }

    /** The column of a field, counted from 0; null where the file has none. */
    public @Nullable Integer column(F field) {
        return columns.get(field);
    }

    /** The first of the office's own that the cell means; empty for none. */
    public String one(HeadedLine row, F field) {
        return words(row, field).stream()
                .findFirst()
                .flatMap(word -> chosen(field, word))
                .orElse("");
    }

    /** All of the office's own that the cell means, each once. */
    public List<String> several(HeadedLine row, F field) {
        List<String> chosen = new ArrayList<>();
        for (String word : words(row, field)) {
            chosen(field, word).filter(value -> !chosen.contains(value)).ifPresent(chosen::add);
        }
        return chosen;
    }

    private List<String> words(HeadedLine row, F field) {
        String cell = cell(row, field);
        if (cell.isEmpty()) {
            return field.isSaidByNothing() ? List.of("") : List.of();
        }
        if (!field.isSeveral() || value(field, cell).isPresent()) {
            return List.of(cell);
        }
        return BETWEEN.splitAsStream(cell)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What was assigned counts as long as the office has it. */
    private Optional<String> value(F field, String word) {
        return met.computeIfAbsent(
                field + " " + word,
                key -> meaning.of(field, word)
                        .filter(value -> value.equals(HeadedMeaning.NOTHING)
                                || own(field).containsValue(value))
                        .or(() -> Optional.ofNullable(own(field).get(folded(word)))));
    }

    private Map<String, String> own(F field) {
        return own.getOrDefault(field, Map.of());
    }

    private Optional<String> chosen(F field, String word) {
        return value(field, word).filter(value -> !value.equals(HeadedMeaning.NOTHING));
    }
}
