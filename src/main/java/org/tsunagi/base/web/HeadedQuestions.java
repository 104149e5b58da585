package org.tsunagi.base.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.TextLength;
import org.tsunagi.base.workbook.HeadedCells;
import org.tsunagi.base.workbook.HeadedField;
import org.tsunagi.base.workbook.HeadedMeaning;
import org.tsunagi.base.workbook.HeadedTable;

/** What an officer is asked about the columns and words of a file, and whether the answers suffice. */
public final class HeadedQuestions<F extends Enum<F> & HeadedField> {
    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLES = 60;
    private static final int MOST_WORDS = 200;
    private static final int LONGEST_WORD = 200;

    private final Class<F> type;
    private final HeadedTable table;
    private final Map<F, List<Option>> choices;
    private final List<List<F>> required;
    private final Predicate<F> offered;

    /**
     * @param choices the office's own words by field
     * @param required of each list one has to be there, by the first of which it is called
     * @param offered which fields there are to choose from
     */
    public HeadedQuestions(
            Class<F> type,
            HeadedTable table,
            Map<F, List<Option>> choices,
            List<List<F>> required,
            Predicate<F> offered) {
        this.type = type;
        this.table = table;
        this.choices = choices;
        this.required = required;
        this.offered = offered;
    }

    /** The columns of a file, and the words in it that are none of the office's. */
    public record Assignment(List<FileColumn> columns, List<Option> fields, List<FileWord> words) {}

    /** A column with the first of what stands in it. */
    public record FileColumn(int number, String heading, String examples, String field) {
        public String id() {
            return "column-" + number;
        }
    }

    /** A word that has to mean one of the office's own. */
    public record FileWord(
            int number,
            String field,
            String fieldLabel,
            String word,
            String shown,
            List<Option> options,
            String meaning) {
        public String id() {
            return "word-" + number;
        }
    }

    /** The cells of the file by this meaning. */
    public HeadedCells<F> cells(HeadedMeaning<F> meaning) {
        Map<F, Map<String, String>> labels = new LinkedHashMap<>();
        choices.forEach((field, options) -> {
            Map<String, String> values = new LinkedHashMap<>();
            options.forEach(one -> values.putIfAbsent(one.label(), one.value()));
            labels.put(field, values);
        });
        return new HeadedCells<>(type, table, meaning, labels);
    }

    /** As it was assigned before, and where it was not, as the headings are called. */
    public HeadedMeaning<F> proposed(HeadedMeaning<F> known) {
        Map<String, F> columns = table.headings().stream()
                .distinct()
                .collect(Collectors.toMap(
                        heading -> heading, heading -> known.columns().getOrDefault(heading, called(heading))));
        return new HeadedMeaning<>(columns, known.words());
    }

    /** Whether nothing in the file is new. */
    public boolean isKnown(HeadedMeaning<F> known) {
        return known.columns().keySet().containsAll(table.headings())
                && cells(known).unknown(table).isEmpty();
    }

    /** Whether all words are known, or left open by somebody who was asked about words of the same field. */
    boolean isAsked(HeadedMeaning<F> meaning, Set<F> asked) {
        return asked.containsAll(cells(meaning).unknown(table).keySet());
    }

    private F called(String heading) {
        String folded = HeadedCells.folded(heading).replace("フリガナ", "ふりがな");
        return fields().stream()
                .filter(one -> {
                    String label = HeadedCells.folded(one.label());
                    return label.equals(folded) || label.replaceAll("\\(.*", "").equals(folded);
                })
                .findFirst()
                .orElse(nothing());
    }

    private List<F> fields() {
        return Arrays.stream(type.getEnumConstants()).filter(offered).toList();
    }

    private F nothing() {
        return type.getEnumConstants()[0];
    }

    /** Tells what is assigned twice and what is missing; a word without a meaning too. */
    public void check(HeadedMeaning<F> meaning, Problems problems) {
        Map<F, Set<String>> unknown = cells(meaning).unknown(table);
        Set<F> met = new HashSet<>();
        for (int i = 0; i < table.headings().size(); i++) {
            F field = meaning.columns().getOrDefault(table.headings().get(i), nothing());
            if (field != nothing() && !met.add(field)) {
                problems.add("column-" + i, Messages.say("base.table.columnTwice", field.label()));
            }
        }
        required.stream()
                .filter(any -> any.stream().noneMatch(met::contains))
                .forEach(any -> problems.add(
                        null, Messages.say("base.table.noColumn", any.get(0).label())));
        unknown.forEach((field, words) -> checkStorable(meaning, field, words, problems));
        meaning.words().forEach((field, words) -> checkStorable(meaning, field, words.keySet(), problems));
        unknown.keySet().removeIf(field -> !field.isOpen());
        int open = unknown.values().stream().mapToInt(Set::size).sum();
        if (open > MOST_WORDS) {
            unknown.forEach((field, words) -> problems.add(
                    column(meaning, field),
                    Messages.say("base.table.manyWords", field.label(), Integer.toString(words.size()))));
        } else if (open > 0 && problems.none()) {
            problems.add("word-0", Messages.say("base.table.wordOpen", Integer.toString(open)));
        }
    }

    /** A word that is kept beside its meaning is no long text, and all of it can be seen. */
    private void checkStorable(HeadedMeaning<F> meaning, F field, Set<String> words, Problems problems) {
        if (words.stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            problems.add(
                    column(meaning, field),
                    Messages.say("base.table.longWord", field.label(), Integer.toString(LONGEST_WORD)));
            return;
        }
        Problems found = new Problems();
        words.forEach(word -> new Fields(found).optionalText(field.field(), word, LONGEST_WORD));
        found.all().stream().limit(1).forEach(one -> problems.add(column(meaning, field), one.sentence()));
    }

    /** Where the page asks about the column of a field; the whole page where it has none. */
    private @Nullable String column(HeadedMeaning<F> meaning, F field) {
        for (int i = 0; i < table.headings().size(); i++) {
            if (meaning.columns().get(table.headings().get(i)) == field) {
                return "column-" + i;
            }
        }
        return null;
    }

    /** The page that asks. */
    public Assignment page(HeadedMeaning<F> meaning) {
        List<FileColumn> columns = new ArrayList<>();
        for (int i = 0; i < table.headings().size(); i++) {
            int at = i;
            String examples = table.rows().stream()
                    .map(row -> row.cell(at))
                    .filter(text -> !text.isBlank())
                    .distinct()
                    .limit(EXAMPLES)
                    .collect(Collectors.joining("、"));
            String heading = table.headings().get(i);
            columns.add(new FileColumn(
                    i,
                    heading,
                    TextLength.cut(examples, LONGEST_EXAMPLES),
                    meaning.columns().getOrDefault(heading, nothing()).name()));
        }
        return new Assignment(
                columns,
                fields().stream()
                        .map(one -> new Option(one.name(), one.label()))
                        .toList(),
                words(meaning));
    }

    /** The words without a meaning, then those of this file that were given one before. */
    private List<FileWord> words(HeadedMeaning<F> meaning) {
        HeadedCells<F> cells = cells(meaning);
        Map<F, Set<String>> unknown = cells.unknown(table);
        Map<F, Set<String>> known = cells.words(table);
        known.forEach((field, words) ->
                words.removeIf(word -> meaning.of(field, word).isEmpty()
                        || unknown.getOrDefault(field, Set.of()).contains(word)));
        List<FileWord> words = new ArrayList<>();
        for (Map<F, Set<String>> part : List.of(unknown, known)) {
            part.forEach((field, asked) -> asked.stream()
                    .limit(MOST_WORDS - (long) words.size())
                    .forEach(word -> words.add(word(words.size(), field, word, meaning))));
        }
        return words;
    }

    private FileWord word(int number, F field, String word, HeadedMeaning<F> meaning) {
        List<Option> all = new ArrayList<>(choices.getOrDefault(field, List.of()));
        String left = field.left();
        if (left != null) {
            all.add(new Option(HeadedMeaning.NOTHING, left));
        }
        return new FileWord(
                number,
                field.name(),
                field.label(),
                word,
                word.isEmpty() ? Messages.say("base.table.blank") : word,
                all,
                meaning.of(field, word).orElse(field.isOpen() ? "" : HeadedMeaning.NOTHING));
    }
}
