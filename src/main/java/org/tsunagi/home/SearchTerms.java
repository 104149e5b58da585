package org.tsunagi.home;

import java.text.Normalizer;
import java.util.Locale;
import org.tsunagi.base.kernel.SearchKey;

/**
 * What someone looks for, ready to be compared; signs that mean something to LIKE are escaped with {@code !}.
 *
 * @param key part of a folded name or reading
 * @param text part of a workplace, as typed
 * @param code part of a certificate number, in plain width
 * @param number a trainee number, or one that nobody has
 */
record SearchTerms(String key, String text, String code, int number) {
    private static final int NOBODY = -1;

    static SearchTerms of(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return new SearchTerms(
                like(SearchKey.of(typed)),
                like(typed.strip().toLowerCase(Locale.ROOT)),
                like(plain),
                plain.matches("[0-9]{1,6}") ? Integer.parseInt(plain) : NOBODY);
    }

    private static String like(String part) {
        return "%" + part.replaceAll("[!%_]", "!$0") + "%";
    }
}
