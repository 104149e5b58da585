package org.tsunagi.base.kernel;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words by which a record is found: its folded text from each place on at which a search may begin, a name from its
 * family and its given part on, a workplace from each of its characters on. So what is typed stands at the beginning of a
 * word, and an index finds it, however many people there are. A word holds as much of the text as is compared.
 */
public final class SearchWords {
    /** The longest a word may be, in UTF-16 units; what is looked for is cut likewise, see {@link #cut}. */
    public static final int LONGEST = 40;

    private SearchWords() {}

    /** The words by which a person of this name is found. */
    public static Set<String> ofName(PersonName name) {
        return Stream.of(
                        SearchKey.of(name.family(), name.given()),
                        SearchKey.of(name.given()),
                        SearchKey.of(name.familyKana(), name.givenKana()),
                        SearchKey.of(name.givenKana()))
                .filter(key -> !key.isEmpty())
                .map(SearchWords::cut)
                .collect(Collectors.toSet());
    }

    /** The words by which any part of a text is found. */
    public static Set<String> ofText(String text) {
        String key = SearchKey.of(text);
        return from(key, i -> !Character.isLowSurrogate(key.charAt(i)));
    }

    /** The words by which 2026年度コ第12号 is found: it begins where figures begin or end. */
    public static Set<String> ofNumber(String text) {
        String key = SearchKey.of(text);
        return from(key, i -> i == 0 || Character.isDigit(key.charAt(i)) != Character.isDigit(key.charAt(i - 1)));
    }

    /** As much of a key as a word holds. */
    public static String cut(String key) {
        return SearchKey.cut(key, LONGEST);
    }

    private static Set<String> from(String key, IntPredicate begins) {
        Set<String> words = new HashSet<>();
        IntStream.range(0, key.length()).filter(begins).forEach(i -> words.add(cut(key.substring(i))));
        return words;
    }
}
