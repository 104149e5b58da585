package org.tsunagi.base.kernel;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The length of a text as its reader counts it. */
public final class TextLength {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private TextLength() {}

    /** The number of characters as seen: 𠮷, and 葛 with a variation selector, count one each. */
    public static int graphemes(String text) {
        return (int) GRAPHEME.matcher(text).results().count();
    }

    /** Whether a text is no longer than this; only one that takes more room than that has to be counted. */
    public static boolean isWithin(String text, int most) {
        return text.length() <= most || graphemes(text) <= most;
    }

    /** The text, or as much of it with 「…」 behind as takes no more room; no character is cut through. */
    public static String cut(String text, int room) {
        if (text.length() <= room) {
            return text;
        }
        int end = GRAPHEME.matcher(text)
                .results()
                .mapToInt(MatchResult::end)
                .takeWhile(one -> one < room)
                .max()
                .orElse(0);
        return text.substring(0, end) + "…";
    }
}
