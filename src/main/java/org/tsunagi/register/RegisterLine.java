package org.tsunagi.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.certificate.CertificateLine.CertificateState;
import org.tsunagi.completion.Completion.Outcome;
import org.tsunagi.intake.Applicant.Consent;

/**
 * One completion, for ever: one that was taken back stays, and says so.
 *
 * @param traineeId the record of the person that stands, where two were joined
 * @param name as it was when the completion was decided
 * @param nameNow as it is known today
 * @param municipality the one the person counts for, as it was called in that year; null for none of the prefecture's
 * @param body which nominated, as it was called in that year; null for an application
 * @param employer as accepted, or corrected since
 * @param certificate the latest certificate's number, valid or void; null before one was made, as is all that follows
 * @param listConsent to pass the list to municipalities, as the person gave it
 */
public record RegisterLine(
        long completionId,
        long traineeId,
        PersonName name,
        PersonName nameNow,
        LocalDate birthDate,
        long courseId,
        String course,
        int year,
        int number,
        Outcome outcome,
        LocalDate completedOn,
        @Nullable String municipality,
        @Nullable String body,
        String employer,
        Consent listConsent,
        @Nullable String certificate,
        @Nullable CertificateState certificateState,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate handedOverOn) {

    public FiscalYear fiscalYear() {
        return new FiscalYear(year);
    }

    public RegisterState state() {
        return RegisterState.of(outcome, certificateState);
    }

    /** Whether the person is called otherwise today. */
    public boolean isRenamed() {
        return !nameNow.equals(name);
    }

    /** Whether the number shown holds no more. */
    public boolean isVoid() {
        return certificateState == CertificateState.VOID;
    }
}
