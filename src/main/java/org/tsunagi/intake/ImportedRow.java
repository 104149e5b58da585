package org.tsunagi.intake;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.intake.Priorities.Declared;

/**
 * A row of the file of the office's own application service.
 *
 * @param line its number in the file
 * @param number by which the service knows it, null where it has none
 * @param receivedAt when the service took it
 * @param said what it says; what else stands in {@code particulars} is blank
 * @param content differs whenever what it says differs
 */
public record ImportedRow(
        int line,
        @Nullable String number,
        Instant receivedAt,
        Particulars particulars,
        Set<ImportField> said,
        String content) {

    /** A person as this row says, and where it says nothing as before. */
    Particulars over(Particulars before) {
        Particulars now = particulars;
        return new Particulars(
                now.name().familyKana().isEmpty() && now.name().givenKana().isEmpty()
                        ? new PersonName(
                                now.name().family(),
                                now.name().given(),
                                before.name().familyKana(),
                                before.name().givenKana())
                        : now.name(),
                now.birthDate(),
                says(ImportField.EMPLOYER) ? now.employer() : before.employer(),
                says(ImportField.EMPLOYER_KIND) ? now.employerKind() : before.employerKind(),
                says(ImportField.MUNICIPALITY) ? now.municipalityId() : before.municipalityId(),
                says(ImportField.ADDRESS) ? now.address() : before.address(),
                says(ImportField.PHONE) ? now.phone() : before.phone(),
                says(ImportField.EMAIL) ? now.email() : before.email(),
                now.professionIds(),
                says(ImportField.PROFESSIONS) ? now.otherProfession() : before.otherProfession(),
                says(ImportField.YEARS) ? now.yearsOfExperience() : before.yearsOfExperience(),
                says(ImportField.CHILD_EXPERIENCE) ? now.childExperience() : before.childExperience(),
                before.plannedRole(),
                says(ImportField.REASON) ? now.reason() : before.reason(),
                says(ImportField.ALL_DAYS) ? now.allDaysPossible() : before.allDaysPossible(),
                says(ImportField.EARLIER_COURSE) ? now.earlierCourse() : before.earlierCourse(),
                says(ImportField.LIST_CONSENT) ? now.listConsent() : before.listConsent(),
                says(ImportField.PUBLISH_CONSENT) ? now.publishConsent() : before.publishConsent(),
                consentsAs(before) ? before.consentNote() : now.consentNote(),
                says(ImportField.ACCOMMODATION) ? now.accommodation() : before.accommodation(),
                declared(before.declared()));
    }

    private boolean consentsAs(Particulars before) {
        return (!says(ImportField.LIST_CONSENT) || particulars.listConsent() == before.listConsent())
                && (!says(ImportField.PUBLISH_CONSENT) || particulars.publishConsent() == before.publishConsent());
    }

    private Declared declared(Declared before) {
        Declared now = particulars.declared();
        Declared said = new Declared(
                says(ImportField.PRIORITY) ? now.label() : before.label(),
                says(ImportField.PRIORITY_REASON) ? now.reason() : before.reason());
        return said.isSaid() ? said : Declared.NONE;
    }

    private boolean says(ImportField field) {
        return said.contains(field);
    }
}
