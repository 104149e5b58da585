package org.tsunagi.report;

import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Persons of each course by the municipality they count for; the parts always add up to the course. */
final class Headcount {
    private final Map<Place, Long> persons;

    private Headcount(Map<Place, Long> persons) {
        this.persons = persons;
    }

    /** One course and one municipality; null for those from none of the prefecture's municipalities. */
    record Place(long courseId, @Nullable Long municipalityId) {}

    static <T> Headcount of(Collection<T> counts, Function<T, Place> place, ToLongFunction<T> persons) {
        return new Headcount(counts.stream().collect(toMap(place, persons::applyAsLong, Long::sum)));
    }

    long from(long courseId, long municipalityId) {
        return persons.getOrDefault(new Place(courseId, municipalityId), 0L);
    }

    /** Those from none of these municipalities. */
    long fromElsewhere(long courseId, Collection<Long> municipalityIds) {
        return on(courseId)
                - municipalityIds.stream().collect(summingLong(municipality -> from(courseId, municipality)));
    }

    long on(long courseId) {
        return persons.entrySet().stream()
                .filter(entry -> entry.getKey().courseId() == courseId)
                .collect(summingLong(Map.Entry::getValue));
    }
}
