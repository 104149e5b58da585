package org.tsunagi.home;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.completion.Completion.Outcome;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.Round;
import org.tsunagi.selection.SeatAllocation.Result;

/**
 * What became of one application of a person.
 *
 * @param approvedOn when the seats were decided; null before, as are the result and its position
 * @param publishedAt when those it is about began to see that; null before
 * @param enrollmentId null while no seat was given, as is all that follows
 * @param employer as accepted, or corrected since
 * @param completionId null before the completion was decided, as is all that follows
 */
public record PersonCourse(
        long courseId,
        String course,
        int year,
        long applicationId,
        ApplicationState state,
        @Nullable Instant submittedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String body,
        boolean byEmployer,
        @Nullable Integer rank,
        int round,
        @Nullable Result result,
        @Nullable Integer waitingPosition,
        @Nullable LocalDate approvedOn,
        @Nullable Instant publishedAt,
        @Nullable Long enrollmentId,
        @Nullable Integer number,
        @Nullable String employer,
        @Nullable Instant cancelledAt,
        @Nullable Long completionId,
        @Nullable Outcome outcome,
        @Nullable LocalDate decidedOn) {

    /** In which round. */
    public Round inRound() {
        return new Round(round);
    }

    /** The day the application reached the prefecture: all that a paper bears. */
    public @Nullable LocalDate submittedOn() {
        return submittedAt == null ? null : LocalDate.ofInstant(submittedAt, OfficeClock.ZONE);
    }

    /** Whether its result is known to the office alone. */
    public boolean isUnpublished() {
        return result != null && publishedAt == null;
    }

    public FiscalYear fiscalYear() {
        return new FiscalYear(year);
    }
}
