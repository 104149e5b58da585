package org.tsunagi.intake.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.intake.Correction;
import org.tsunagi.intake.ParticularsPart;

/** The fields of a form by the parts of the particulars that stand in them. */
final class FormFields {
    private FormFields() {}

    /** Says at each field of the form what a body is to correct there. */
    static void ask(Problems problems, @Nullable Correction correction) {
        if (correction != null) {
            ask(problems, correction.atFields());
        }
    }

    /** Says at each field of the form what is asked there. */
    static void ask(Problems problems, Map<ParticularsPart, String> asked) {
        asked.forEach((part, words) -> problems.ask(of(part), Messages.label(part), words));
    }

    static String of(ParticularsPart part) {
        return switch (part) {
            case FAMILY -> "family";
            case GIVEN -> "given";
            case FAMILY_KANA -> "familyKana";
            case GIVEN_KANA -> "givenKana";
            case BIRTH_DATE -> "birthDate";
            case PHONE -> "phone";
            case EMAIL -> "email";
            case EMPLOYER -> "employer";
            case MUNICIPALITY -> "municipalityId";
            case PLANNED_ROLE -> "plannedRole";
            case ALL_DAYS -> "allDaysPossible";
            case REASON -> "reason";
            case PROFESSIONS -> "professions";
            case OTHER_PROFESSION -> "otherProfession";
            case ADDRESS -> "address";
            case EMPLOYER_KIND -> "employerKind";
            case YEARS -> "yearsOfExperience";
            case EARLIER_COURSE -> "earlierCourse";
            case CHILD_EXPERIENCE -> "childExperience";
            case ACCOMMODATION -> "accommodation";
            case LIST_CONSENT -> "listConsent";
            case PUBLISH_CONSENT -> "publishConsent";
            case CONSENT_NOTE -> "consentNote";
        };
    }
}
