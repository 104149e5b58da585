package org.tsunagi.intake;

import org.jspecify.annotations.Nullable;

/**
 * Which applications of a course a list is to show, and in which order.
 *
 * @param words part of a name or reading in any writing; blank for all
 */
public record ApplicationSearch(
        long courseId, String words, @Nullable ApplicationState state, Order order) {

    /** By body and rank, by reading, by arrival or by state. */
    public enum Order {
        RANK,
        NAME,
        ARRIVAL,
        STATE
    }
}
