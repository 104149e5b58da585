package org.tsunagi.base.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts folded so that a search finds 髙橋 under 高橋 and タカハシ under たかはし. An aid for finding only: never shown, never
 * stored in place of the text, and no proof that two names are one person's.
 */
public final class SearchKey {
    /** Blanks, control and format characters, and the selectors that pick one drawing of a kanji. */
    private static final Pattern SILENT =
            Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

    private SearchKey() {}

    /**
     * The folded texts, one after the other without a blank, so that 高橋花子 is found whether it was typed in one or in
     * two parts. The result may hold % and _: escape them for LIKE.
     */
    public static String of(String... texts) {
        String plain = Normalizer.normalize(String.join("", texts), Normalizer.Form.NFKC);
        String lower = SILENT.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        return KanjiVariants.fold(Kana.toKatakana(lower));
    }
}
