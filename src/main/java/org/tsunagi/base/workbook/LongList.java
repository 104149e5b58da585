package org.tsunagi.base.workbook;

import java.util.List;

/**
 * The rows of a list that may be too long for the memory.
 *
 * @param count how many there are
 * @param parts one part of them after the other, each read when it is its turn
 */
public record LongList<T>(int count, Iterable<List<T>> parts) {
    /** Rows that are there. */
    public static <T> LongList<T> of(List<T> rows) {
        return new LongList<>(rows.size(), List.of(rows));
    }
}
