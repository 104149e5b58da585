package org.tsunagi.intake;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.workbook.HeadedField;

/** What a column of a file from the office's own application service may mean. */
public enum ImportField implements HeadedField {
    NOTHING(""),
    SERVICE_NUMBER("number"),
    RECEIVED_AT("receivedAt"),
    NAME("family"),
    KANA("familyKana"),
    FAMILY("family"),
    GIVEN("given"),
    FAMILY_KANA("familyKana"),
    GIVEN_KANA("givenKana"),
    BIRTH_DATE("birthDate"),
    PROFESSIONS("professions"),
    OTHER_PROFESSION("otherProfession"),
    EMPLOYER("employer"),
    EMPLOYER_KIND("employerKind"),
    MUNICIPALITY("municipalityId"),
    PHONE("phone"),
    EMAIL("email"),
    ADDRESS("address"),
    YEARS("yearsOfExperience"),
    CHILD_EXPERIENCE("childExperience"),
    REASON("reason"),
    PRIORITY("priority"),
    PRIORITY_REASON("priorityReason"),
    ALL_DAYS("allDaysPossible"),
    EARLIER_COURSE("earlierCourse"),
    ACCOMMODATION("accommodation"),
    LIST_CONSENT("listConsent"),
    PUBLISH_CONSENT("publishConsent");

    private final String field;

    ImportField(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public String label() {
        return Messages.label(this);
    }

    @Override
    public boolean isChosen() {
        return switch (this) {
            case PROFESSIONS, MUNICIPALITY, PRIORITY, ALL_DAYS, LIST_CONSENT, PUBLISH_CONSENT -> true;
            default -> false;
        };
    }

    @Override
    public boolean isSeveral() {
        return this == PROFESSIONS;
    }

    @Override
    public @Nullable String left() {
        return this == ALL_DAYS || this == PROFESSIONS ? null : Messages.say("intake.import.leave");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isSaidByNothing() {
        return this == ALL_DAYS;
    }

    /** Whether it says something only where the course asks for the class of an application. */
    public boolean isOfPriority() {
        return this == PRIORITY || this == PRIORITY_REASON;
    }
}
