package org.tsunagi.home;

import java.text.Normalizer;
import org.tsunagi.base.kernel.SearchKey;
import org.tsunagi.base.kernel.SearchWord;

/**
 * What someone looks for, ready to be compared with a {@link SearchWord}.
 *
 * @param key the folded words
 * @param number a trainee number, or one that nobody has
 */
record SearchTerms(String key, int number) {
    private static final int NOBODY = -1;

    static SearchTerms of(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return new SearchTerms(
                SearchWord.cut(SearchKey.of(typed)), plain.matches("[0-9]{1,6}") ? Integer.parseInt(plain) : NOBODY);
    }

    /** The least {@link SearchWord#start()} of a word that begins so. */
    long from() {
        return SearchWord.first(key, Character.MIN_VALUE);
    }

    /** The greatest. */
    long to() {
        return SearchWord.first(key, Character.MAX_VALUE);
    }

    /** For LIKE, escaped with {@code !}. */
    String beginning() {
        return SearchKey.escaped(key) + "%";
    }

    /** Whether a number may be meant. */
    boolean hasFigures() {
        return key.chars().anyMatch(Character::isDigit);
    }
}
