package org.tsunagi.selection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;

/** What an applicant was given; {@code cancelledAt} when the seat was given up later. */
public record OutcomeLine(
        long courseId,
        long applicationId,
        PersonName name,
        @Nullable String body,
        @Nullable Integer rank,
        String employer,
        Result result,
        int waitingPosition,
        @Nullable String overruledBecause,
        @Nullable Instant cancelledAt) {

    /** The same without the office's own reasons, for the body that nominated. */
    OutcomeLine forTheBody() {
        return new OutcomeLine(
                courseId, applicationId, name, body, rank, employer, result, waitingPosition, null, cancelledAt);
    }
}
