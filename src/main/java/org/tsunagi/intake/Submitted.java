package org.tsunagi.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;

/** A submitted application as selection compares it. */
public record Submitted(
        long id,
        @Nullable Long bodyId,
        @Nullable String body,
        @Nullable Integer rank,
        PersonName name,
        String employer,
        @Nullable PlannedRole plannedRole,
        boolean allDaysPossible,
        Instant submittedAt) {}
