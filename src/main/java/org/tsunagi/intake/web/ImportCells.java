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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** The words of a file that are none of the office's and have no meaning yet, by field. */
    Map<ImportField, Set<String>> unknown(ImportTable table) {
        Map<ImportField, Set<String>> found = new EnumMap<>(ImportField.class);
        for (ImportField field : List.of(
                ImportField.PROFESSIONS,
                ImportField.MUNICIPALITY,
                ImportField.ALL_DAYS,
                ImportField.LIST_CONSENT,
                ImportField.PUBLISH_CONSENT)) {
            for (ImportLine row : table.rows()) {
                for (String word : words(row, field)) {
                    if (value(field, word).isEmpty()) {
                        found.computeIfAbsent(field, of -> new LinkedHashSet<>())
                                .add(word);
                    }
                }
            }
        }
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
        ApplicationForm form = form(row);
        Instant at = received.read(cell(row, ImportField.RECEIVED_AT), found);
        Particulars person = form.read(found);
        found.all()
                .forEach(one -> problems.add(
                        new ListProblem(row.line(), one.field() == null ? "family" : one.field(), one.sentence())));
        if (person == null || !found.none()) {
            return null;
        }
        String number = cell(row, ImportField.SERVICE_NUMBER);
        return new ImportedRow(
                row.line(), number.isEmpty() ? null : number, at, person, said(row), content(form, number));
    }

    private static String content(ApplicationForm form, String number) {
        return Fingerprint.of(Stream.of(number, form)).text();
    }

    private Set<ImportField> said(ImportLine row) {
        Set<ImportField> said = EnumSet.noneOf(ImportField.class);
        columns.forEach((field, at) -> {
            if (!row.cell(at).isBlank()) {
                said.add(field);
            }
        });
        return said;
    }

    private ApplicationForm form(ImportLine row) {
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
                "",
                cell(row, ImportField.ACCOMMODATION),
                "",
                "",
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
                        .or(() -> Optional.ofNullable(values.get(field).get(NominationCells.folded(word)))));
    }

    private String one(ImportLine row, ImportField field) {
        return words(row, field).stream()
                .findFirst()
                .flatMap(word -> value(field, word))
                .filter(value -> !value.equals(ImportMeaning.NOTHING))
                .orElse("");
    }

    private String consent(ImportLine row, ImportField field) {
        String given = one(row, field);
        return given.isEmpty() ? Consent.UNCONFIRMED.name() : given;
    }

    private List<String> several(ImportLine row) {
        List<String> chosen = new ArrayList<>();
        for (String word : words(row, ImportField.PROFESSIONS)) {
            value(ImportField.PROFESSIONS, word)
                    .filter(value -> !value.equals(ImportMeaning.NOTHING) && !chosen.contains(value))
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
