package org.tsunagi.base.kernel;

import java.util.regex.Pattern;

/** The length of a text as its reader counts it. */
public final class TextLength {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private TextLength() {}

    /** The number of characters as seen: 𠮷, and 葛 with a variation selector, count one each. */
    public static int graphemes(String text) {
        return (int) GRAPHEME.matcher(text).results().count();
    }
}
