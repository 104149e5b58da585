package org.tsunagi.home;

import java.text.Normalizer;
import org.tsunagi.base.kernel.SearchKey;

/**
 * What someone looks for, ready to be compared; signs that mean something to LIKE are escaped with {@code !}.
 *
 * @param key part of a folded name, reading, workplace or certificate number
 * @param number a trainee number, or one that nobody has
 */
record SearchTerms(String key, int number) {
    private static final int NOBODY = -1;

    /** Whether a number may be meant. */
    boolean hasFigures() {
        return key.chars().anyMatch(Character::isDigit);
    }

    static SearchTerms of(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return new SearchTerms(
                "%" + SearchKey.of(typed).replaceAll("[!%_]", "!$0") + "%",
                plain.matches("[0-9]{1,6}") ? Integer.parseInt(plain) : NOBODY);
    }
}
