package org.tsunagi.base.kernel;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts folded so that a search finds 髙橋 under 高橋, タカハシ under たかはし, ㈱ＡＢＣ under 株式会社abc and Nguyễn under nguyen.
 * An aid for finding only: never shown, never stored in place of the text, and no proof that two names are one person's.
 */
public final class SearchKey {
    /** The longest key a column holds, in UTF-16 units: short enough for an index of either database. */
    public static final int STORED = 800;

    /** Marks above and below letters, and the selectors that pick one drawing of a kanji; the voicing of kana stays. */
    private static final Pattern MARKS = Pattern.compile("[\\p{M}&&[^\\x{3099}\\x{309A}]]");

    /** Blanks, control and format characters, dots between names, brackets and quotes. */
    private static final Pattern SILENT =
            Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}.,、。・·•‧∙⋅=゠()\\[\\]〔〕「」『』【】〈〉《》<>\"'`´‘’“”ʻʼ]");

    private static final Pattern DASHES = Pattern.compile("[-‐‑‒–—―−─━~〜]");
    private static final String LATIN = "đdøołlıiħhŧt";

    private SearchKey() {}

    /**
     * The folded texts, one after the other without a blank, so that 高橋花子 is found whether it was typed in one or in
     * two parts. The result may hold % and _, see {@link #escaped}.
     */
    public static String of(String... texts) {
        String joined = Kana.joined(String.join("", texts)).replace("㍿", "株式会社");
        String apart = Normalizer.normalize(joined, Form.NFKD).toLowerCase(Locale.ROOT);
        String plain = Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Form.NFKC);
        String kanji = KanjiVariants.fold(Kana.toKatakana(latin(plain)));
        String named = LegalForms.spelledOut(kanji).replace("元年", "1年");
        return SILENT.matcher(DASHES.matcher(named).replaceAll("ー")).replaceAll("");
    }

    /**
     * Several keys as a column holds them: with a blank between them so that nothing is found across two, no
     * longer than {@link #STORED}.
     */
    public static String line(String... keys) {
        return cut(Stream.of(keys).filter(key -> !key.isEmpty()).collect(Collectors.joining(" ")), STORED);
    }

    /** As it stands in a LIKE pattern with {@code escape '!'}: its own % and _ find only themselves. */
    public static String escaped(String key) {
        return key.replaceAll("[!%_]", "!$0");
    }

    /** The beginning of a key, so many UTF-16 units at the most; no character is cut in two. */
    public static String cut(String key, int longest) {
        int end = Math.min(key.length(), longest);
        return key.substring(0, end < key.length() && Character.isHighSurrogate(key.charAt(end - 1)) ? end - 1 : end);
    }

    /** Letters whose stroke no decomposition takes away. */
    private static String latin(String text) {
        String plain = text.replace("ß", "ss").replace("æ", "ae").replace("œ", "oe");
        for (int i = 0; i < LATIN.length(); i += 2) {
            plain = plain.replace(LATIN.charAt(i), LATIN.charAt(i + 1));
        }
        return plain;
    }
}
