package org.tsunagi.intake.workbook;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import org.tsunagi.base.kernel.Messages;

/** A column of the list of candidates, declared once for the workbook handed out and for reading it back. */
public enum NominationColumn {
    RANK("rank", 8),
    FAMILY("family", 12),
    GIVEN("given", 12),
    FAMILY_KANA("familyKana", 14),
    GIVEN_KANA("givenKana", 14),
    BIRTH_DATE("birthDate", 18),
    PROFESSIONS("professions", 24),
    OTHER_PROFESSION("otherProfession", 16),
    EMPLOYER("employer", 26),
    MUNICIPALITY("municipalityId", 14),
    EMPLOYER_KIND("employerKind", 18),
    PHONE("phone", 16),
    EMAIL("email", 26),
    ADDRESS("address", 30),
    YEARS("yearsOfExperience", 10),
    PLANNED_ROLE("plannedRole", 14),
    ALL_DAYS("allDaysPossible", 12),
    REASON("reason", 36),
    EARLIER_COURSE("earlierCourse", 24),
    CHILD_EXPERIENCE("childExperience", 30),
    ACCOMMODATION("accommodation", 24),
    LIST_CONSENT("listConsent", 14),
    PUBLISH_CONSENT("publishConsent", 14),
    CONSENT_NOTE("consentNote", 24),
    /** Which application a row means; empty for a new candidate. A sheet without this column is read all the same. */
    NUMBER("number", 12);

    private final String field;
    private final int width;

    NominationColumn(String field, int width) {
        this.field = field;
        this.width = width;
    }

    /** The field of the application's form that says the same. */
    public String field() {
        return field;
    }

    /** In half-width characters. */
    int width() {
        return width;
    }

    /** What stands above the column. */
    public String heading() {
        return Messages.label(this);
    }

    /** What the one who fills it in should know; may be empty. */
    String note() {
        return Messages.say("intake.column." + name());
    }

    boolean isRequired() {
        return this != NUMBER;
    }

    /** The column with this heading, however its width, blanks and line ends have been changed. */
    static Optional<NominationColumn> headed(String heading) {
        String folded = folded(heading);
        return Arrays.stream(values())
                .filter(column -> folded(column.heading()).equals(folded))
                .findFirst();
    }

    /** The column of a form's field. */
    public static Optional<NominationColumn> of(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }

    private static String folded(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC).replaceAll("[\\s*※]", "");
    }
}
