package org.tsunagi.register;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.workbook.HeadedField;

/** What a column of an office's own register of earlier years may mean. */
public enum RegisterField implements HeadedField {
    NOTHING(""),
    NAME("family"),
    KANA("familyKana"),
    FAMILY("family"),
    GIVEN("given"),
    FAMILY_KANA("familyKana"),
    GIVEN_KANA("givenKana"),
    BIRTH_DATE("birthDate"),
    COURSE("course"),
    YEAR("year"),
    COMPLETED_ON("completedOn"),
    NUMBER("number"),
    ISSUED_ON("issuedOn"),
    MUNICIPALITY("municipality"),
    EMPLOYER("employer"),
    PROFESSIONS("professions"),
    NOTE("note");

    private final String field;

    RegisterField(String field) {
        this.field = field;
    }

    @Override
    public String label() {
        return Messages.label(this);
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public boolean isChosen() {
        return left() != null;
    }

    @Override
    public boolean isSeveral() {
        return this == PROFESSIONS;
    }

    @Override
    public @Nullable String left() {
        return switch (this) {
            case COURSE, MUNICIPALITY, PROFESSIONS -> Messages.say("register.import.asWritten");
            default -> null;
        };
    }

    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public boolean isSaidByNothing() {
        return false;
    }
}
