package org.tsunagi.home;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.completion.Completion.Outcome;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.Round;
import org.tsunagi.selection.SeatAllocation.Result;

/**
 * Somebody whom a body nominated for a course, with what became of it.
 *
 * @param rank null once taken back
 * @param result null before the seats were decided, as is its position
 * @param publishedAt when those it is about began to see the result; null before
 * @param traineeId null while no seat was given, as are the number and what follows
 * @param outcome null before the completion was decided
 */
public record Nominee(
        long courseId,
        String course,
        int year,
        long applicationId,
        ApplicationState state,
        @Nullable Integer rank,
        int round,
        PersonName name,
        String employer,
        @Nullable Result result,
        @Nullable Integer waitingPosition,
        @Nullable Instant publishedAt,
        @Nullable Long traineeId,
        @Nullable Integer number,
        @Nullable Instant cancelledAt,
        @Nullable Outcome outcome) {

    /** In which round. */
    public Round inRound() {
        return new Round(round);
    }

    /** Whether it reached the prefecture and stands. */
    boolean isSubmitted() {
        return state != ApplicationState.DRAFT && state != ApplicationState.WITHDRAWN;
    }

    /** Whether its result is known to the office alone. */
    public boolean isUnpublished() {
        return result != null && publishedAt == null;
    }

    boolean isSeated() {
        return traineeId != null && cancelledAt == null;
    }

    boolean isCompleted() {
        return outcome == Outcome.COMPLETED;
    }
}
