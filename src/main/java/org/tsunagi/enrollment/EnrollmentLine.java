package org.tsunagi.enrollment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.PersonName;

/**
 * A person on a course as lists show one.
 *
 * @param body who sent the person: the nominating body, or the employer where employers rank
 * @param takenBack whether the seat was given by mistake and taken back, rather than given up
 */
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
        @Nullable String cancellationReason,
        boolean takenBack) {

    public boolean isCancelled() {
        return cancelledAt != null;
    }
}
