package org.tsunagi.home;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.intake.ApplicationState;

/**
 * An application that a search found; with the trainee it became, if it was accepted.
 *
 * @param traineeId null before a seat was given, as is the number
 */
public record Found(
        long applicationId,
        @Nullable Long traineeId,
        PersonName name,
        String employer,
        @Nullable String body,
        String course,
        int year,
        ApplicationState state,
        @Nullable Integer number,
        @Nullable Instant cancelledAt) {

    public FiscalYear fiscalYear() {
        return new FiscalYear(year);
    }
}
