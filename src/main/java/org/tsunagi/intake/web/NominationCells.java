package org.tsunagi.intake.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.workbook.HeadedCells;
import org.tsunagi.base.workbook.ListProblem;
import org.tsunagi.base.workbook.SentTable;
import org.tsunagi.intake.Applicant.Consent;
import org.tsunagi.intake.NominatedPerson;
import org.tsunagi.intake.NomineePlan.ListedNominee;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.workbook.NominationColumn;
import org.tsunagi.intake.workbook.NominationTable.NominationRow;

/** The words in a list of candidates and what they mean in the form of one: read by the same rules, with the same sentences. */
final class NominationCells {
    private static final int FEW = 6;
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；\\n]+");
    private static final Pattern AROUND_A_RANK = Pattern.compile("第|順位|位");

    private final Map<NominationColumn, List<Option>> options = new EnumMap<>(NominationColumn.class);
    private final Map<NominationColumn, Map<String, String>> values = new EnumMap<>(NominationColumn.class);
    private final Map<String, Optional<String>> met = new HashMap<>();

    NominationCells(ApplicationChoices choices) {
        options.put(
                NominationColumn.PROFESSIONS,
                choices.professions().stream()
                        .flatMap(group -> group.options().stream())
                        .toList());
        options.put(NominationColumn.MUNICIPALITY, choices.municipalities());
        options.put(NominationColumn.PLANNED_ROLE, choices.plannedRoles());
        options.put(NominationColumn.ALL_DAYS, choices.yesNo());
        options.put(NominationColumn.LIST_CONSENT, choices.consents());
        options.put(NominationColumn.PUBLISH_CONSENT, choices.consents());
        options.forEach((column, of) -> {
            Map<String, String> byWords = new HashMap<>();
            of.forEach(one -> byWords.putIfAbsent(HeadedCells.folded(one.label()), one.value()));
            values.put(column, byWords);
        });
    }

    /** What may stand in a column. */
    Map<NominationColumn, List<String>> choices() {
        Map<NominationColumn, List<String>> words = new EnumMap<>(NominationColumn.class);
        options.forEach(
                (column, of) -> words.put(column, of.stream().map(Option::label).toList()));
        return words;
    }

    /** A candidate as a row. */
    Map<NominationColumn, String> row(NominatedPerson one) {
        Map<NominationColumn, String> cells = row(one.rank(), one.particulars());
        cells.put(NominationColumn.NUMBER, Long.toString(one.id()));
        return cells;
    }

    /** A person as a row, without a number. */
    Map<NominationColumn, String> row(@Nullable Integer rank, Particulars p) {
        Map<NominationColumn, String> cells = new EnumMap<>(NominationColumn.class);
        cells.put(NominationColumn.RANK, rank == null ? "" : rank.toString());
        cells.put(NominationColumn.FAMILY, p.name().family());
        cells.put(NominationColumn.GIVEN, p.name().given());
        cells.put(NominationColumn.FAMILY_KANA, p.name().familyKana());
        cells.put(NominationColumn.GIVEN_KANA, p.name().givenKana());
        cells.put(NominationColumn.BIRTH_DATE, JapaneseDate.print(p.birthDate()));
        cells.put(NominationColumn.PROFESSIONS, professions(p.professionIds()));
        cells.put(NominationColumn.OTHER_PROFESSION, p.otherProfession());
        cells.put(NominationColumn.EMPLOYER, p.employer());
        cells.put(NominationColumn.MUNICIPALITY, label(NominationColumn.MUNICIPALITY, p.municipalityId()));
        cells.put(NominationColumn.EMPLOYER_KIND, p.employerKind());
        cells.put(NominationColumn.PHONE, p.phone());
        cells.put(NominationColumn.EMAIL, p.email());
        cells.put(NominationColumn.ADDRESS, p.address());
        cells.put(
                NominationColumn.YEARS,
                p.yearsOfExperience() == null ? "" : p.yearsOfExperience().toString());
        cells.put(NominationColumn.PLANNED_ROLE, label(NominationColumn.PLANNED_ROLE, p.plannedRole()));
        cells.put(NominationColumn.ALL_DAYS, Messages.label(p.allDaysPossible() ? YesNo.YES : YesNo.NO));
        cells.put(NominationColumn.REASON, p.reason());
        cells.put(NominationColumn.EARLIER_COURSE, p.earlierCourse());
        cells.put(NominationColumn.CHILD_EXPERIENCE, p.childExperience());
        cells.put(NominationColumn.ACCOMMODATION, p.accommodation());
        cells.put(NominationColumn.LIST_CONSENT, Messages.label(p.listConsent()));
        cells.put(NominationColumn.PUBLISH_CONSENT, Messages.label(p.publishConsent()));
        cells.put(NominationColumn.CONSENT_NOTE, p.consentNote());
        return cells;
    }

    private String professions(Set<Long> ids) {
        return options.get(NominationColumn.PROFESSIONS).stream()
                .filter(one -> ids.contains(Long.valueOf(one.value())))
                .map(Option::label)
                .collect(Collectors.joining("、"));
    }

    private String label(NominationColumn column, @Nullable Object value) {
        return options.get(column).stream()
                .filter(one -> one.value().equals(String.valueOf(value)))
                .map(Option::label)
                .findFirst()
                .orElse("");
    }

    /** A row as the person it describes; null with its problems told. */
    @Nullable
    ListedNominee read(NominationRow row, List<ListProblem> problems) {
        Map<String, String> unknown = new LinkedHashMap<>();
        row.cells().forEach((column, text) -> {
            if (SentTable.isError(text)) {
                unknown.put(column.field(), Messages.say("base.workbook.error", text));
            }
        });
        ApplicationForm form = form(row, unknown);
        Problems found = new Problems();
        Particulars person = form.read(found);
        Fields in = new Fields(found);
        Integer rank = in.optionalNumber("rank", form.rank(), 1, ApplicationForm.LAST_RANK);
        Long number = in.optionalId("number", narrow(row.cell(NominationColumn.NUMBER)));
        Set<String> told = new HashSet<>(unknown.keySet());
        unknown.forEach((field, sentence) -> problems.add(new ListProblem(row.line(), field, sentence)));
        found.all().stream()
                .filter(one -> !told.contains(one.field()))
                .forEach(one -> problems.add(
                        new ListProblem(row.line(), one.field() == null ? "family" : one.field(), one.sentence())));
        return person == null || !found.none() || !unknown.isEmpty()
                ? null
                : new ListedNominee(row.line(), number, rank, person);
    }

    private ApplicationForm form(NominationRow row, Map<String, String> unknown) {
        return new ApplicationForm(
                AROUND_A_RANK.matcher(narrow(row.cell(NominationColumn.RANK))).replaceAll(""),
                "",
                row.cell(NominationColumn.FAMILY),
                row.cell(NominationColumn.GIVEN),
                row.cell(NominationColumn.FAMILY_KANA),
                row.cell(NominationColumn.GIVEN_KANA),
                row.cell(NominationColumn.BIRTH_DATE),
                row.cell(NominationColumn.EMPLOYER),
                row.cell(NominationColumn.EMPLOYER_KIND),
                one(row, NominationColumn.MUNICIPALITY, unknown),
                row.cell(NominationColumn.ADDRESS),
                row.cell(NominationColumn.PHONE),
                row.cell(NominationColumn.EMAIL),
                several(row, unknown),
                row.cell(NominationColumn.OTHER_PROFESSION),
                row.cell(NominationColumn.YEARS),
                row.cell(NominationColumn.CHILD_EXPERIENCE),
                one(row, NominationColumn.PLANNED_ROLE, unknown),
                row.cell(NominationColumn.REASON),
                one(row, NominationColumn.ALL_DAYS, unknown),
                row.cell(NominationColumn.EARLIER_COURSE),
                consent(row, NominationColumn.LIST_CONSENT, unknown),
                consent(row, NominationColumn.PUBLISH_CONSENT, unknown),
                row.cell(NominationColumn.CONSENT_NOTE),
                row.cell(NominationColumn.ACCOMMODATION),
                "",
                "",
                "");
    }

    private String one(NominationRow row, NominationColumn column, Map<String, String> unknown) {
        String typed = row.cell(column);
        if (typed.isBlank()) {
            return "";
        }
        Optional<String> value = value(column, typed);
        if (value.isEmpty()) {
            unknown.putIfAbsent(column.field(), unknown(column, typed));
        }
        return value.orElse("");
    }

    private String consent(NominationRow row, NominationColumn column, Map<String, String> unknown) {
        String chosen = one(row, column, unknown);
        return chosen.isEmpty() ? Consent.UNCONFIRMED.name() : chosen;
    }

    /** Professions are written one after the other; a name that itself has a dot in it is tried whole first. */
    private List<String> several(NominationRow row, Map<String, String> unknown) {
        NominationColumn column = NominationColumn.PROFESSIONS;
        List<String> values = new ArrayList<>();
        for (String part : parts(row.cell(column))) {
            Optional<String> value = value(column, part);
            if (value.isEmpty()) {
                unknown.putIfAbsent(column.field(), unknown(column, part));
            }
            value.ifPresent(values::add);
        }
        return values;
    }

    private Stream<String> wholeOrPieces(String part) {
        return value(NominationColumn.PROFESSIONS, part).isPresent() ? Stream.of(part) : Arrays.stream(part.split("・"));
    }

    private List<String> parts(String typed) {
        return BETWEEN.splitAsStream(typed)
                .flatMap(this::wholeOrPieces)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Optional<String> value(NominationColumn column, String typed) {
        return met.computeIfAbsent(
                column + " " + typed,
                key -> Optional.ofNullable(values.get(column).get(HeadedCells.folded(typed))));
    }

    private String unknown(NominationColumn column, String typed) {
        List<String> words = choices().getOrDefault(column, List.of());
        String way = words.size() <= FEW
                ? Messages.say("intake.nominees.oneOf", String.join("、", words))
                : Messages.say("intake.nominees.ofTheList");
        return Messages.say("intake.nominees.unknownChoice", typed, way);
    }

    private static String narrow(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }
}
