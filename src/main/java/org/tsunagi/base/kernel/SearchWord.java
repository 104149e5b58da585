package org.tsunagi.base.kernel;

import jakarta.persistence.Embeddable;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A folded text from a place on at which a search may begin: a name from its family and its given part on, a workplace from
 * each of its characters on. So what is typed stands at the beginning of a word, and an index finds it, however many
 * people there are.
 *
 * @param start the first characters as a number ({@link #first}): a range of it is the same on either database, while
 *     texts are put in order by the database's own rules
 * @param word as much of the text as is compared
 */
@Embeddable
public record SearchWord(long start, String word) {
    /** The longest a word may be, in UTF-16 units; what is looked for is cut likewise, see {@link #cut}. */
    public static final int LONGEST = 40;

    private static final int COUNTED = 3;

    /** The words by which a person of this name is found. */
    public static Set<SearchWord> ofName(PersonName name) {
        return Stream.of(
                        SearchKey.of(name.family(), name.given()),
                        SearchKey.of(name.given()),
                        SearchKey.of(name.familyKana(), name.givenKana()),
                        SearchKey.of(name.givenKana()))
                .filter(key -> !key.isEmpty())
                .map(SearchWord::of)
                .collect(Collectors.toSet());
    }

    /** The words by which any part of a text is found. */
    public static Set<SearchWord> ofText(String text) {
        String key = SearchKey.of(text);
        return from(key, i -> !Character.isLowSurrogate(key.charAt(i)));
    }

    /** The words by which 2026年度コ第12号 is found: it begins where figures begin or end. */
    public static Set<SearchWord> ofNumber(String text) {
        String key = SearchKey.of(text);
        return from(key, i -> i == 0 || Character.isDigit(key.charAt(i)) != Character.isDigit(key.charAt(i - 1)));
    }

    /** The first characters of a key as a number; what is missing counts as {@code filling}. */
    public static long first(String key, char filling) {
        return IntStream.range(0, COUNTED)
                .mapToLong(i -> i < key.length() ? key.charAt(i) : filling)
                .reduce(0, (number, unit) -> number << Character.SIZE | unit);
    }

    /** As much of a key as a word holds. */
    public static String cut(String key) {
        return SearchKey.cut(key, LONGEST);
    }

    private static Set<SearchWord> from(String key, IntPredicate begins) {
        Set<SearchWord> words = new HashSet<>();
        IntStream.range(0, key.length()).filter(begins).forEach(i -> words.add(of(key.substring(i))));
        return words;
    }

    private static SearchWord of(String key) {
        return new SearchWord(first(key, Character.MIN_VALUE), cut(key));
    }
}
