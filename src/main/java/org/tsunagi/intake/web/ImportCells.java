package org.tsunagi.intake.web;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.workbook.SentTable;
import org.tsunagi.intake.Applicant.Consent;
import org.tsunagi.intake.ImportField;
import org.tsunagi.intake.ImportMeaning;
import org.tsunagi.intake.ImportedRow;
import org.tsunagi.intake.NomineePlan.ListProblem;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.workbook.ImportTable;
import org.tsunagi.intake.workbook.ImportTable.ImportLine;

/** The rows of a file as the form of one application would say them, by what its columns and words were said to mean. */
final class ImportCells {
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；|\\n]+");
    private static final int LONGEST_NUMBER = 100;
    private static final Pattern BLANKS = Pattern.compile("[\\s　]+");

    private final ImportMeaning meaning;
    private final Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
    private final Map<ImportField, Map<String, String>> values = new EnumMap<>(ImportField.class);
    private final Map<String, Optional<String>> met = new HashMap<>();
    private final ReceivedAt received;

    /** @param otherwise when a row arrived that does not say so */
    ImportCells(ImportTable table, ImportMeaning meaning, Map<ImportField, List<Option>> choices, Instant otherwise) {
        this.meaning = meaning;
        for (int i = 0; i < table.headings().size(); i++) {
            ImportField field = meaning.columns().getOrDefault(table.headings().get(i), ImportField.NOTHING);
            if (field != ImportField.NOTHING) {
                columns.putIfAbsent(field, i);
            }
        }
        choices.forEach((field, options) -> {
            Map<String, String> byWords = new HashMap<>();
            options.forEach(one -> byWords.putIfAbsent(NominationCells.folded(one.label()), one.value()));
            values.put(field, byWords);
        });
        this.received = new ReceivedAt(otherwise);
    }

    /** The words of a file that have to mean one of the office's own, by field. */
    Map<ImportField, Set<String>> words(ImportTable table) {
        Map<ImportField, Set<String>> found = new EnumMap<>(ImportField.class);
        for (ImportField field : values.keySet()) {
            Set<String> words = found.computeIfAbsent(field, of -> new LinkedHashSet<>());
            table.rows().forEach(row -> words.addAll(words(row, field)));
        }
        return found;
    }

    /** Those of them that are none of the office's and have no meaning yet. */
    Map<ImportField, Set<String>> unknown(ImportTable table) {
        Map<ImportField, Set<String>> found = words(table);
        found.forEach(
                (field, words) -> words.removeIf(word -> value(field, word).isPresent()));
        found.values().removeIf(Set::isEmpty);
        return found;
    }

    /** A row as the application it describes; null with its problems told. */
    @Nullable
    ImportedRow read(ImportLine row, List<ListProblem> problems) {
        Problems found = new Problems();
        for (Map.Entry<ImportField, Integer> column : columns.entrySet()) {
            String text = row.cell(column.getValue());
            if (SentTable.isError(text)) {
                found.add(column.getKey().field(), Messages.say("base.workbook.error", text));
            }
        }
        Instant at = received.read(cell(row, ImportField.RECEIVED_AT), found);
        String number = new Fields(found)
                .optionalText(
                        ImportField.SERVICE_NUMBER.field(), cell(row, ImportField.SERVICE_NUMBER), LONGEST_NUMBER);
        Set<ImportField> said = said(row);
        ApplicationForm form = form(row, consentNote(row, said, number, at));
        Particulars person = form.read(found);
        found.all()
                .forEach(one -> problems.add(
                        new ListProblem(row.line(), one.field() == null ? "family" : one.field(), one.sentence())));
        if (person == null || !found.none()) {
            return null;
        }
        String content = Fingerprint.of(
                        Stream.of(String.valueOf(number), cell(row, ImportField.RECEIVED_AT), form, said))
                .text();
        return new ImportedRow(row.line(), number, at, person, said, content);
    }

    /** By what and when the consents were given, as far as the row says so. */
    private String consentNote(ImportLine row, Set<ImportField> said, @Nullable String number, Instant at) {
        if (!said.contains(ImportField.LIST_CONSENT) && !said.contains(ImportField.PUBLISH_CONSENT)) {
            return "";
        }
        String day = cell(row, ImportField.RECEIVED_AT).isEmpty() ? null : JapaneseDate.both(at);
        String known = Stream.of(number, day).filter(Objects::nonNull).collect(Collectors.joining("、"));
        return known.isEmpty() ? Messages.say("intake.import.why") : Messages.say("intake.import.consents", known);
    }

    private Set<ImportField> said(ImportLine row) {
        Set<ImportField> said = EnumSet.noneOf(ImportField.class);
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

    private ApplicationForm form(ImportLine row, String consentNote) {
        String[] name = parts(row, ImportField.NAME, ImportField.FAMILY, ImportField.GIVEN);
        String[] kana = parts(row, ImportField.KANA, ImportField.FAMILY_KANA, ImportField.GIVEN_KANA);
        return new ApplicationForm(
                "",
                "",
                name[0],
                name[1],
                kana[0],
                kana[1],
                cell(row, ImportField.BIRTH_DATE),
                cell(row, ImportField.EMPLOYER),
                cell(row, ImportField.EMPLOYER_KIND),
                one(row, ImportField.MUNICIPALITY),
                cell(row, ImportField.ADDRESS),
                cell(row, ImportField.PHONE),
                cell(row, ImportField.EMAIL),
                several(row),
                cell(row, ImportField.OTHER_PROFESSION),
                cell(row, ImportField.YEARS),
                cell(row, ImportField.CHILD_EXPERIENCE),
                "",
                cell(row, ImportField.REASON),
                one(row, ImportField.ALL_DAYS),
                cell(row, ImportField.EARLIER_COURSE),
                consent(row, ImportField.LIST_CONSENT),
                consent(row, ImportField.PUBLISH_CONSENT),
                consentNote,
                cell(row, ImportField.ACCOMMODATION),
                one(row, ImportField.PRIORITY),
                cell(row, ImportField.PRIORITY_REASON),
                "");
    }

    /** A name in one column, divided at its blank, or in two. */
    private String[] parts(ImportLine row, ImportField whole, ImportField first, ImportField second) {
        if (!columns.containsKey(whole)) {
            return new String[] {cell(row, first), cell(row, second)};
        }
        String[] divided = BLANKS.split(cell(row, whole), 2);
        return divided.length == 2 ? divided : new String[] {divided[0], ""};
    }

    private String cell(ImportLine row, ImportField field) {
        Integer column = columns.get(field);
        return column == null ? "" : row.cell(column);
    }

    private List<String> words(ImportLine row, ImportField field) {
        String cell = cell(row, field);
        if (cell.isEmpty()) {
            return field == ImportField.ALL_DAYS ? List.of("") : List.of();
        }
        if (field != ImportField.PROFESSIONS || value(field, cell).isPresent()) {
            return List.of(cell);
        }
        return BETWEEN.splitAsStream(cell)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Optional<String> value(ImportField field, String word) {
        return met.computeIfAbsent(
                field + " " + word,
                key -> meaning.of(field, word)
                        .filter(value -> field != ImportField.PRIORITY || isClass(value))
                        .or(() -> Optional.ofNullable(own(field).get(NominationCells.folded(word)))));
    }

    /** A class of another course is none of this one. */
    private boolean isClass(String value) {
        return value.equals(ImportMeaning.NOTHING) || own(ImportField.PRIORITY).containsValue(value);
    }

    private Map<String, String> own(ImportField field) {
        return values.getOrDefault(field, Map.of());
    }

    private Optional<String> chosen(ImportField field, String word) {
        return value(field, word).filter(value -> !value.equals(ImportMeaning.NOTHING));
    }

    private String one(ImportLine row, ImportField field) {
        return words(row, field).stream()
                .findFirst()
                .flatMap(word -> chosen(field, word))
                .orElse("");
    }

    private String consent(ImportLine row, ImportField field) {
        String given = one(row, field);
        return given.isEmpty() ? Consent.UNCONFIRMED.name() : given;
    }

    private List<String> several(ImportLine row) {
        List<String> chosen = new ArrayList<>();
        for (String word : words(row, ImportField.PROFESSIONS)) {
            chosen(ImportField.PROFESSIONS, word)
                    .filter(value -> !chosen.contains(value))
                    .ifPresent(chosen::add);
        }
        return chosen;
    }

    /** When the service took an application: a day, perhaps with its time. */
    private record ReceivedAt(Instant otherwise) {
        private static final Pattern TIME = Pattern.compile("^(.*?)[ 　T]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?.*$");

        Instant read(String typed, Problems problems) {
            if (typed.isEmpty()) {
                return otherwise;
            }
            Matcher timed = TIME.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC));
            boolean hasTime = timed.matches();
            try {
                LocalDate day = JapaneseDate.parse(hasTime ? timed.group(1) : typed);
                return day.atTime(
                                hasTime ? Math.min(23, Integer.parseInt(timed.group(2))) : 12,
                                hasTime ? Math.min(59, Integer.parseInt(timed.group(3))) : 0,
                                hasTime && timed.group(4) != null ? Math.min(59, Integer.parseInt(timed.group(4))) : 0)
                        .atZone(OfficeClock.ZONE)
                        .toInstant();
            } catch (RuleViolation unreadable) {
                problems.add(ImportField.RECEIVED_AT.field(), unreadable);
                return otherwise;
            }
        }
    }
}
