package org.tsunagi.register;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.certificate.CertificateLine.CertificateState;
import org.tsunagi.completion.Completion.Outcome;
import org.tsunagi.intake.Applicant.Consent;

/**
 * One completion, for ever: one that was taken back stays, and says so. What was taken over from an office's own register says
 * what that register said.
 *
 * @param completionId null for one that was taken over
 * @param entryId of one that was taken over; null for ours
 * @param traineeId the record of the person that stands, where two were joined; null for one taken over whose person nobody named
 * @param name as it was when the completion was decided
 * @param nameNow as it is known today
 * @param municipality the one the person counts for, as it was called in that year; null for none of the prefecture's
 * @param body which nominated, as it was called in that year; null for an application
 * @param employer as accepted, or corrected since
 * @param certificate the latest certificate's number, valid or void; null before one was made, as is all that follows
 * @param series of the certificate's number, where that is none of ours
 * @param listConsent to pass the list to municipalities, as the person gave it
 */
public record RegisterLine(
        @Nullable Long completionId,
        @Nullable Long entryId,
        @Nullable Long traineeId,
        PersonName name,
        PersonName nameNow,
        @Nullable LocalDate birthDate,
        @Nullable Long courseId,
        String course,
        int year,
        @Nullable Integer number,
        RegisterState state,
        @Nullable LocalDate completedOn,
        @Nullable String municipality,
        @Nullable String body,
        String employer,
        Consent listConsent,
        @Nullable String certificate,
        @Nullable String series,
        @Nullable CertificateState certificateState,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate handedOverOn) {

    public FiscalYear fiscalYear() {
        return new FiscalYear(year);
    }

    /** One of ours, as the query has it. */
    RegisterLine(
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
        this(
                completionId,
                null,
                traineeId,
                name,
                nameNow,
                birthDate,
                courseId,
                course,
                year,
                number,
                RegisterState.of(outcome, certificateState),
                completedOn,
                municipality,
                body,
                employer,
                listConsent,
                certificate,
                null,
                certificateState,
                issuedOn,
                handedOverOn);
    }

    /** By which it is found in its source. */
    long id() {
        return Objects.requireNonNull(entryId == null ? completionId : entryId);
    }

    /** Whether it was taken over from an office's own register. */
    public boolean isImported() {
        return entryId != null;
    }

    /** Whether the person is called otherwise today; an old register may know no reading. */
    public boolean isRenamed() {
        return isImported() ? !nameNow.full().equals(name.full()) : !nameNow.equals(name);
    }

    /** Whether the number shown holds no more. */
    public boolean isVoid() {
        return certificateState == CertificateState.VOID || state == RegisterState.TAKEN_BACK;
    }
}
