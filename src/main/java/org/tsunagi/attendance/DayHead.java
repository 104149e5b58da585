package org.tsunagi.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A day as the roll-call heads it.
 *
 * @param startsAt when the first lesson begins; null while none is planned
 * @param confirmedAt when its attendance was confirmed; null before
 */
public record DayHead(
        long dayId,
        LocalDate heldOn,
        String session,
        String venue,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy) {

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** Whether it lies after {@code today}, so that nobody can be marked yet. */
    public boolean isToCome(LocalDate today) {
        return heldOn.isAfter(today);
    }
}
