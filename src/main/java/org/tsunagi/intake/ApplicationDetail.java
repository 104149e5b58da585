package org.tsunagi.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;

/** One application with everything its pages show. */
public record ApplicationDetail(
        long id,
        long version,
        long callId,
        long courseId,
        String course,
        FiscalYear year,
        CallWindow window,
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

    public boolean isWithdrawn() {
        return state == ApplicationState.WITHDRAWN;
    }
}
