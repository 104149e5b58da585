package org.tsunagi.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.OfficeClock;

/**
 * One application with everything its pages show.
 *
 * @param selected whether the selection of its course is decided
 */
public record ApplicationDetail(
        long id,
        long version,
        long callId,
        long courseId,
        String course,
        FiscalYear year,
        CallWindow window,
        boolean selected,
        @Nullable Long bodyId,
        @Nullable String body,
        @Nullable Integer rank,
        ApplicationState state,
        @Nullable Instant submittedAt,
        @Nullable String correctionRequest,
        Particulars particulars,
        @Nullable String municipality,
        List<String> professions,
        List<Part> missing,
        Allowed allowed) {

    public boolean isNominated() {
        return bodyId != null;
    }

    /** The day it reached the prefecture: all that a paper bears. */
    public @Nullable LocalDate submittedOn() {
        return submittedAt == null ? null : LocalDate.ofInstant(submittedAt, OfficeClock.ZONE);
    }

    public boolean isWithdrawn() {
        return state == ApplicationState.WITHDRAWN;
    }
}
