package org.tsunagi.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.intake.Applicant.Consent;

/**
 * A completion that was taken over from an office's own register of earlier years.
 *
 * @param series what the certificate numbers of that register are called
 * @param line of the file it came from
 * @param program under which it is found; null for none of ours
 * @param takenBackFor why it was taken back; null while it stands
 * @param traineeId of the person it was linked to
 * @param standingId of the record that one was joined to since
 */
public record EntryLine(
        long id,
        long batchId,
        String series,
        int line,
        PersonName name,
        @Nullable LocalDate birthDate,
        int year,
        @Nullable Long programId,
        @Nullable String program,
        String course,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate issuedOn,
        String number,
        String municipality,
        String employer,
        String professions,
        String note,
        boolean takenBack,
        @Nullable String takenBackFor,
        @Nullable Long traineeId,
        @Nullable PersonName trainee,
        @Nullable Long standingId,
        @Nullable PersonName standing,
        @Nullable Act linked) {

    /** The record of the person that stands; null until an officer has said whose it is. */
    public @Nullable Long linkedTo() {
        return standingId == null ? traineeId : standingId;
    }

    /** As the person is called today. */
    public @Nullable PersonName personNow() {
        return standingId == null ? trainee : standing;
    }

    public FiscalYear fiscalYear() {
        return new FiscalYear(year);
    }

    public RegisterState state() {
        return takenBack ? RegisterState.TAKEN_BACK : RegisterState.IMPORTED;
    }

    RegisterRow row() {
        RegisterLine said = new RegisterLine(
                null,
                id,
                linkedTo(),
                name,
                personNow() == null ? name : personNow(),
                birthDate,
                null,
                course,
                year,
                null,
                state(),
                completedOn,
                municipality.isEmpty() ? null : municipality,
                null,
                employer,
                Consent.UNCONFIRMED,
                number.isEmpty() ? null : number,
                series,
                null,
                issuedOn,
                null);
        return new RegisterRow(said, professions.isEmpty() ? List.of() : List.of(professions));
    }
}
