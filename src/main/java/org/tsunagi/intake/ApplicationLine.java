package org.tsunagi.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.intake.Application.ApplicationState;

/**
 * An application as an officer's lists show it.
 *
 * @param body who sent and ranked it: the nominating body, or the employer where employers rank
 * @param employerCopy whether the head of the workplace is to get a copy of the decision
 */
public record ApplicationLine(
        long id,
        @Nullable Long bodyId,
        @Nullable String body,
        @Nullable Integer rank,
        int round,
        PersonName name,
        String employer,
        ApplicationState state,
        @Nullable Instant submittedAt,
        @Nullable LocalDate receivedOn,
        boolean online,
        boolean employerCopy) {

    /** In which round it was made. */
    public Round inRound() {
        return new Round(round);
    }

    /** Its number, once it has reached the prefecture. */
    public @Nullable ReceiptNumber receipt() {
        return submittedAt == null ? null : new ReceiptNumber(id);
    }

    /** Whether it came on paper, which bears a day and no time. */
    public boolean isOnPaper() {
        return !online && (bodyId == null || receivedOn != null);
    }

    /** The day it reached the prefecture: all that a paper bears. */
    public @Nullable LocalDate submittedOn() {
        return submittedAt == null ? null : LocalDate.ofInstant(submittedAt, OfficeClock.ZONE);
    }
}
