package org.tsunagi.base.kernel;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts folded so that a search finds 髙橋 under 高橋, タカハシ under たかはし, ㈱ＡＢＣ under 株式会社abc and Nguyễn under nguyen.
 * An aid for finding only: never shown, never stored in place of the text, and no proof that two names are one person's.
 */
public final class SearchKey {
    /** The longest key a column holds, in UTF-16 units: short enough for an index of either database. */
    public static final int STORED = 800;

    /** Dots between names, brackets and quotes. */
    private static final String SILENT = ".,、。・·•‧∙⋅=゠()[]〔〕「」『』【】〈〉《》<>\"'`´‘’“”ʻʼ";

    private static final String DASHES = "-‐‑‒–—―−─━~〜";
    private static final String LATIN = "đdøołlıiħhŧt";

    private SearchKey() {}

    /**
     * The folded texts, one after the other without a blank, so that 高橋花子 is found whether it was typed in one or in
     * two parts. The result may hold % and _, see {@link #escaped}.
     */
    public static String of(String... texts) {
        String joined = Kana.joined(String.join("", texts)).replace("㍿", "株式会社");
        String apart = Normalizer.normalize(joined, Form.NFKD).toLowerCase(Locale.ROOT);
        String plain = Normalizer.normalize(of(apart.codePoints().filter(c -> !isMark(c))), Form.NFKC);
        String kanji = KanjiVariants.fold(Kana.toKatakana(latin(plain)));
        String named = LegalForms.spelledOut(kanji).replace("元年", "1年");
        return of(named.codePoints().map(c -> DASHES.indexOf(c) < 0 ? c : 'ー').filter(c -> !isSilent(c)));
    }

    /** The folded name of a workplace without its legal form: ㈱なみ and なみ株式会社 are both ナミ; a form alone stays. */
    public static String ofWorkplace(String name) {
        String folded = of(name);
        String bare = LegalForms.without(folded);
        return bare.isEmpty() ? folded : bare;
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

    private static String of(IntStream codePoints) {
        return codePoints
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Marks above and below letters, and the selectors that pick one drawing of a kanji; the voicing of kana stays. */
    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
                codePoint != 0x3099 && codePoint != 0x309A;
            default -> false;
        };
    }

    /** Also blanks, control and format characters. */
    private static boolean isSilent(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> SILENT.indexOf(codePoint) >= 0;
        };
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
