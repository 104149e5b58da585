package org.tsunagi.intake.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tsunagi.base.web.HeadedQuestions;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.workbook.HeadedTable;
import org.tsunagi.intake.ImportField;

/** What a file of the office's own application service is asked about. */
final class ImportWords {
    private static final List<List<ImportField>> REQUIRED = List.of(
            List.of(ImportField.FAMILY, ImportField.NAME),
            List.of(ImportField.BIRTH_DATE),
            List.of(ImportField.PROFESSIONS));

    private ImportWords() {}

    static HeadedQuestions<ImportField> questions(HeadedTable table, Map<ImportField, List<Option>> choices) {
        return new HeadedQuestions<>(
                ImportField.class,
                table,
                choices,
                REQUIRED,
                one -> !one.isOfPriority() || choices.containsKey(ImportField.PRIORITY));
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
}
