package org.tsunagi.intake;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.intake.Application.ApplicationState;

/**
 * Which applications of a course a list is to show, and in which order.
 *
 * @param words part of a name or reading in any writing, or a {@link ReceiptNumber}; blank for all
 * @param among only these applications; null for all
 */
public record ApplicationSearch(
        long courseId,
        String words,
        @Nullable ApplicationState state,
        @Nullable Set<Long> among,
        Order order) {

    /** By body and rank, by reading, by arrival or by state. */
    public enum Order {
        RANK,
        NAME,
        ARRIVAL,
        STATE
    }
}
