package org.tsunagi.base.kernel;

import java.text.Normalizer;

/**
 * What someone looks for, ready to be compared with {@link SearchWords}.
 *
 * @param key the folded words
 * @param number a trainee number, or one that nobody has
 */
public record SearchTerms(String key, int number) {
    private static final int NOBODY = -1;

    /** The terms of what was typed, which is not blank. */
    public static SearchTerms of(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return new SearchTerms(
                SearchWords.cut(SearchKey.of(typed)), plain.matches("[0-9]{1,6}") ? Integer.parseInt(plain) : NOBODY);
    }

    /**
     * What comes after every word that begins with the key, words being in the order of their characters: the key with the
     * character after its last one.
     */
    public String after() {
        int last = key.codePointBefore(key.length());
        int next = last + 1 == Character.MIN_SURROGATE
                ? Character.MAX_SURROGATE + 1
                : Math.min(last + 1, Character.MAX_CODE_POINT);
        return key.substring(0, key.length() - Character.charCount(last)) + Character.toString(next);
    }

    /** Whether a number may be meant. */
    public boolean hasFigures() {
        return key.chars().anyMatch(Character::isDigit);
    }
}
