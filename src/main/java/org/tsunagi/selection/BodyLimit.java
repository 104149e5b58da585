package org.tsunagi.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many of one body come before everybody else who waits; null for any number. */
record BodyLimit(@Nullable Integer most) {
    /**
     * Parts people in their order into those within the limit of their body and those beyond it.
     *
     * @param bodyOf a body's id, or null for who comes of none
     * @param free for whom the limit does not hold; such a one uses up nothing of it either
     * @param taken what is used up of each body's limit already
     */
    <T> Parted<T> part(
            List<T> inOrder, Function<T, @Nullable Long> bodyOf, Predicate<T> free, Map<Long, Integer> taken) {
        if (most == null) {
            return new Parted<>(inOrder, List.of());
        }
        Map<Long, Integer> used = new HashMap<>(taken);
        List<T> within = new ArrayList<>();
        List<T> beyond = new ArrayList<>();
        for (T one : inOrder) {
            Long body = bodyOf.apply(one);
            if (body == null || free.test(one)) {
                within.add(one);
            } else {
                (used.merge(body, 1, Integer::sum) <= most ? within : beyond).add(one);
            }
        }
        return new Parted<>(within, beyond);
    }

    /** First those within the limit, then those beyond it. */
    record Parted<T>(List<T> within, List<T> beyond) {
        List<T> all() {
            return Stream.concat(within.stream(), beyond.stream()).toList();
        }
    }
}
