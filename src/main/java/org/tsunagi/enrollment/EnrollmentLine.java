package org.tsunagi.enrollment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;

/** A person on a course as lists show one. */
public record EnrollmentLine(
        long id,
        long version,
        long traineeId,
        int number,
        PersonName name,
        String employer,
        @Nullable Long bodyId,
        @Nullable String body,
        @Nullable Instant cancelledAt,
        @Nullable String cancelledByName,
        @Nullable String cancellationReason) {

    public boolean isCancelled() {
        return cancelledAt != null;
    }
}
