package org.tsunagi.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A closing of a course as its page shows it.
 *
 * @param reopenedAt null while it stands
 * @param reason why it was reopened
 */
public record ClosingLine(
        Instant closedAt,
        String closedBy,
        @Nullable Instant reopenedAt,
        @Nullable String reopenedBy,
        @Nullable String reason) {
    /** Whether the course is closed by it. */
    public boolean stands() {
        return reopenedAt == null;
    }
}
