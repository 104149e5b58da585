package org.tsunagi.intake;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.intake.Applicant.Consent;
import org.tsunagi.intake.Applicant.PlannedRole;
import org.tsunagi.intake.Priorities.Declared;

/**
 * What an application says of a person. Who nominates, where the person works and where the person is to be placed are
 * three places; this holds the second.
 *
 * @param employer name of the workplace
 * @param municipalityId the municipality the workplace lies in
 * @param email the person's own, may be blank
 * @param professionIds one or more
 * @param otherProfession what その他 is, in words, may be blank
 * @param yearsOfExperience whole years in the profession
 * @param childExperience experience with children who need medical care, in words
 * @param allDaysPossible whether the person can come on every day
 * @param earlierCourse earlier course completed, in words, may be blank
 * @param listConsent to pass the list to municipalities
 * @param publishConsent to publish the office
 * @param consentNote how and when the consents were given
 * @param accommodation what the person needs on the day; for the prefecture only
 * @param declared the class of a direct application, where its course asks for one
 */
public record Particulars(
        PersonName name,
        LocalDate birthDate,
        String employer,
        String employerKind,
        @Nullable Long municipalityId,
        String address,
        String phone,
        String email,
        Set<Long> professionIds,
        String otherProfession,
        @Nullable Integer yearsOfExperience,
        String childExperience,
        @Nullable PlannedRole plannedRole,
        String reason,
        boolean allDaysPossible,
        String earlierCourse,
        Consent listConsent,
        Consent publishConsent,
        String consentNote,
        String accommodation,
        Declared declared) {

    /**
     * What the person says who answers without an account: what is not the person's to say stays, and when consents were given
     * is known.
     */
    Particulars saidByPerson(String note, @Nullable PlannedRole planned, String why) {
        return new Particulars(
                name,
                birthDate,
                employer,
                employerKind,
                municipalityId,
                address,
                phone,
                email,
                professionIds,
                otherProfession,
                yearsOfExperience,
                childExperience,
                planned,
                why,
                allDaysPossible,
                earlierCourse,
                listConsent,
                publishConsent,
                note,
                accommodation,
                declared);
    }

    /** Whether this names a workplace: not where it is blank, or says that there is none. */
    public static boolean isWorkplace(String employer) {
        return !employer.isBlank() && !employer.strip().equals("なし");
    }

    public boolean isAtWorkplace() {
        return isWorkplace(employer);
    }

    /** Refuses a copy for the head of a workplace where there is none. */
    void checkCopy(boolean wanted) {
        RuleViolation.unless(!wanted || isAtWorkplace(), "employerCopy", "intake.employerCopy.nowhere");
    }

    /** Whether both say the same of the consents. */
    boolean consentsAs(Particulars other) {
        return listConsent == other.listConsent && publishConsent == other.publishConsent;
    }
}
