package org.tsunagi.base.kernel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds, among some records of people, those that may be one person's (同じ方かもしれません): the same birth date, and the
 * same folded name or the same folded reading where both are known. A hint for an officer; nothing is merged by it.
 *
 * @param <T> a record of a person
 */
public final class NearMatches<T> {
    private final Map<Key, Set<T>> byKey = new HashMap<>();
    private final Function<T, PersonName> name;
    private final Function<T, LocalDate> birthDate;

    private NearMatches(Function<T, PersonName> name, Function<T, LocalDate> birthDate) {
        this.name = name;
        this.birthDate = birthDate;
    }

    /** Those of {@code all} to be asked about. */
    public static <T> NearMatches<T> among(
            Collection<T> all, Function<T, PersonName> name, Function<T, LocalDate> birthDate) {
        NearMatches<T> matches = new NearMatches<>(name, birthDate);
        for (T one : all) {
            keys(name.apply(one), birthDate.apply(one))
                    .forEach(key -> matches.byKey
                            .computeIfAbsent(key, unknown -> new LinkedHashSet<>())
                            .add(one));
        }
        return matches;
    }

    /** The others that may be the person of this one, in the order in which they were given. */
    public List<T> of(T one) {
        return of(name.apply(one), birthDate.apply(one)).stream()
                .filter(other -> !other.equals(one))
                .toList();
    }

    /** Those that may be a person of this name and birth date. */
    public List<T> of(PersonName whose, LocalDate born) {
        return keys(whose, born)
                .map(byKey::get)
                .filter(Objects::nonNull)
                .flatMap(Set::stream)
                .distinct()
                .toList();
    }

    private static Stream<Key> keys(PersonName name, LocalDate born) {
        Key written = new Key(born, "name", name.nameKey());
        return name.kana().isEmpty() ? Stream.of(written) : Stream.of(written, new Key(born, "kana", name.kanaKey()));
    }

    private record Key(LocalDate birthDate, String part, String folded) {}
}
