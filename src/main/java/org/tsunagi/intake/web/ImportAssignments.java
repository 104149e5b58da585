package org.tsunagi.intake.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.web.Option;
import org.tsunagi.intake.ImportField;
import org.tsunagi.intake.ImportMeaning;
import org.tsunagi.intake.web.ImportPages.Assignment;
import org.tsunagi.intake.web.ImportPages.FileColumn;
import org.tsunagi.intake.web.ImportPages.FileWord;
import org.tsunagi.intake.workbook.ImportTable;

/** What an officer is asked about the columns and words of a file, and whether the answers suffice. */
final class ImportAssignments {
    private static final int EXAMPLES = 3;
    private static final int MOST_WORDS = 200;
    private static final int LONGEST_WORD = 200;

    private final ImportTable table;
    private final Map<ImportField, List<Option>> choices;

    ImportAssignments(ImportTable table, Map<ImportField, List<Option>> choices) {
        this.table = table;
        this.choices = choices;
    }

    /** What the office's own words are, by field. */
    static Map<ImportField, List<Option>> choices(ApplicationChoices from) {
        Map<ImportField, List<Option>> choices = new EnumMap<>(ImportField.class);
        choices.put(ImportField.PROFESSIONS, from.professionOptions());
        choices.put(ImportField.MUNICIPALITY, from.municipalities());
        if (from.priorities() != null) {
            choices.put(ImportField.PRIORITY, from.classes());
        }
        choices.put(ImportField.ALL_DAYS, from.yesNo());
        choices.put(ImportField.LIST_CONSENT, from.consents());
        choices.put(ImportField.PUBLISH_CONSENT, from.consents());
        return choices;
    }

    /** As it was assigned before, and where it was not, as the headings are called. */
    ImportMeaning proposed(ImportMeaning known) {
        Map<String, ImportField> columns = table.headings().stream()
                .distinct()
                .collect(Collectors.toMap(
                        heading -> heading, heading -> known.columns().getOrDefault(heading, called(heading))));
        return new ImportMeaning(columns, known.words());
    }

    /** Whether nothing in the file is new. */
    boolean isKnown(ImportMeaning known) {
        return known.columns().keySet().containsAll(table.headings());
    }

    private static ImportField called(String heading) {
        String folded = NominationCells.folded(heading).replace("フリガナ", "ふりがな");
        return Arrays.stream(ImportField.values())
                .filter(one -> {
                    String label = NominationCells.folded(one.label());
                    return label.equals(folded) || label.replaceAll("\\(.*", "").equals(folded);
                })
                .findFirst()
                .orElse(ImportField.NOTHING);
    }

    /** Tells what is assigned twice and what is missing; a word without a meaning too. */
    void check(ImportMeaning meaning, ImportCells cells, Problems problems) {
        Map<ImportField, Set<String>> unknown = cells.unknown(table);
        Set<ImportField> met = new HashSet<>();
        for (int i = 0; i < table.headings().size(); i++) {
            ImportField field = meaning.columns().getOrDefault(table.headings().get(i), ImportField.NOTHING);
            if (field != ImportField.NOTHING && !met.add(field)) {
                problems.add("column-" + i, Messages.say("intake.import.columnTwice", field.label()));
            }
        }
        if (!met.contains(ImportField.NAME)) {
            missing(met, ImportField.FAMILY, problems);
        }
        missing(met, ImportField.BIRTH_DATE, problems);
        missing(met, ImportField.PROFESSIONS, problems);
        unknown.forEach((field, words) -> checkStorable(meaning, field, words, problems));
        meaning.words().forEach((field, words) -> checkStorable(meaning, field, words.keySet(), problems));
        int open = unknown.values().stream().mapToInt(Set::size).sum();
        if (open > MOST_WORDS) {
            unknown.forEach((field, words) -> problems.add(
                    column(meaning, field),
                    Messages.say("intake.import.manyWords", field.label(), Integer.toString(words.size()))));
        } else if (open > 0 && problems.none()) {
            problems.add("word-0", Messages.say("intake.import.wordOpen", Integer.toString(open)));
        }
    }

    /** A word that is kept beside its meaning is no long text, and all of it can be seen. */
    private void checkStorable(ImportMeaning meaning, ImportField field, Set<String> words, Problems problems) {
        if (words.stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            problems.add(
                    column(meaning, field),
                    Messages.say("intake.import.longWord", field.label(), Integer.toString(LONGEST_WORD)));
            return;
        }
        Problems found = new Problems();
        words.forEach(word -> new Fields(found).optionalText(field.field(), word, LONGEST_WORD));
        found.all().stream().limit(1).forEach(one -> problems.add(column(meaning, field), one.sentence()));
    }

    /** Where the page asks about the column of a field; the whole page where it has none. */
    private @Nullable String column(ImportMeaning meaning, ImportField field) {
        for (int i = 0; i < table.headings().size(); i++) {
            if (meaning.columns().get(table.headings().get(i)) == field) {
                return "column-" + i;
            }
        }
        return null;
    }

    private static void missing(Set<ImportField> met, ImportField field, Problems problems) {
        if (!met.contains(field)) {
            problems.add(null, Messages.say("intake.import.noColumn", field.label()));
        }
    }

    Assignment page(ImportMeaning meaning, ImportCells cells) {
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
                    examples.length() > 60 ? examples.substring(0, 60) + "…" : examples,
                    meaning.columns().getOrDefault(heading, ImportField.NOTHING).name()));
        }
        return new Assignment(
                columns,
                Arrays.stream(ImportField.values())
                        .filter(one -> !one.isOfPriority() || choices.containsKey(ImportField.PRIORITY))
                        .map(one -> new Option(one.name(), one.label()))
                        .toList(),
                words(meaning, cells));
    }

    /** The words without a meaning, then those of this file that were given one before. */
    private List<FileWord> words(ImportMeaning meaning, ImportCells cells) {
        Map<ImportField, Set<String>> unknown = cells.unknown(table);
        Map<ImportField, Set<String>> known = cells.words(table);
        known.forEach((field, words) ->
                words.removeIf(word -> meaning.of(field, word).isEmpty()
                        || unknown.getOrDefault(field, Set.of()).contains(word)));
        List<FileWord> words = new ArrayList<>();
        for (Map<ImportField, Set<String>> part : List.of(unknown, known)) {
            part.forEach((field, asked) -> asked.stream()
                    .limit(MOST_WORDS - (long) words.size())
                    .forEach(word -> words.add(word(words.size(), field, word, choices.get(field), meaning))));
        }
        return words;
    }

    private static FileWord word(
            int number, ImportField field, String word, List<Option> options, ImportMeaning meaning) {
        List<Option> all = new ArrayList<>(options);
        if (field != ImportField.ALL_DAYS && field != ImportField.PROFESSIONS) {
            all.add(new Option(ImportMeaning.NOTHING, Messages.say("intake.import.leave")));
        }
        return new FileWord(
                number,
                field.name(),
                field.label(),
                word,
                word.isEmpty() ? Messages.say("intake.import.blank") : word,
                all,
                meaning.of(field, word).orElse(""));
    }
}
