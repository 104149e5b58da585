package org.tsunagi.intake.web;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.tsunagi.base.workbook.HeadedCells;
import org.tsunagi.base.workbook.HeadedTable.HeadedLine;
import org.tsunagi.base.workbook.ListProblem;
import org.tsunagi.intake.Applicant.Consent;
import org.tsunagi.intake.ImportField;
import org.tsunagi.intake.ImportedRow;
import org.tsunagi.intake.Particulars;

/** The rows of a file as the form of one application would say them, by what its columns and words were said to mean. */
final class ImportCells {
    private static final int LONGEST_NUMBER = 100;

    private final HeadedCells<ImportField> cells;
    private final ReceivedAt received;

    /** @param otherwise when a row arrived that does not say so */
    ImportCells(HeadedCells<ImportField> cells, Instant otherwise) {
        this.cells = cells;
        this.received = new ReceivedAt(otherwise);
    }

    /** A row as the application it describes; null with its problems told. */
    @Nullable
    ImportedRow read(HeadedLine row, List<ListProblem> problems) {
        Problems found = new Problems();
        cells.checkFormulas(row, found);
        Instant at = received.read(cell(row, ImportField.RECEIVED_AT), found);
        String number = new Fields(found)
                .optionalText(
                        ImportField.SERVICE_NUMBER.field(), cell(row, ImportField.SERVICE_NUMBER), LONGEST_NUMBER);
        Set<ImportField> said = cells.said(row);
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
    private String consentNote(HeadedLine row, Set<ImportField> said, @Nullable String number, Instant at) {
        if (!said.contains(ImportField.LIST_CONSENT) && !said.contains(ImportField.PUBLISH_CONSENT)) {
            return "";
        }
        String day = cell(row, ImportField.RECEIVED_AT).isEmpty() ? null : JapaneseDate.both(at);
        String known = Stream.of(number, day).filter(Objects::nonNull).collect(Collectors.joining("、"));
        return known.isEmpty() ? Messages.say("intake.import.why") : Messages.say("intake.import.consents", known);
    }

    private ApplicationForm form(HeadedLine row, String consentNote) {
        String[] name = cells.parts(row, ImportField.NAME, ImportField.FAMILY, ImportField.GIVEN);
        String[] kana = cells.parts(row, ImportField.KANA, ImportField.FAMILY_KANA, ImportField.GIVEN_KANA);
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
                cells.one(row, ImportField.MUNICIPALITY),
                cell(row, ImportField.ADDRESS),
                cell(row, ImportField.PHONE),
                cell(row, ImportField.EMAIL),
                cells.several(row, ImportField.PROFESSIONS),
                cell(row, ImportField.OTHER_PROFESSION),
                cell(row, ImportField.YEARS),
                cell(row, ImportField.CHILD_EXPERIENCE),
                "",
                cell(row, ImportField.REASON),
                cells.one(row, ImportField.ALL_DAYS),
                cell(row, ImportField.EARLIER_COURSE),
                consent(row, ImportField.LIST_CONSENT),
                consent(row, ImportField.PUBLISH_CONSENT),
                consentNote,
                cell(row, ImportField.ACCOMMODATION),
                cells.one(row, ImportField.PRIORITY),
                cell(row, ImportField.PRIORITY_REASON),
                "");
    }

    private String cell(HeadedLine row, ImportField field) {
        return cells.cell(row, field);
    }

    private String consent(HeadedLine row, ImportField field) {
        String given = cells.one(row, field);
        return given.isEmpty() ? Consent.UNCONFIRMED.name() : given;
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
