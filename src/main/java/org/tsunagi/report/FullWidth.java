package org.tsunagi.report;

/** Letters and digits as wide as kanji, as papers print them. */
public final class FullWidth {
    private static final int OFFSET = '０' - '0';

    private FullWidth() {}

    /** The text with its ASCII letters and digits widened. */
    public static String of(String text) {
        return text.codePoints()
                .map(point -> point < 0x80 && Character.isLetterOrDigit(point) ? point + OFFSET : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The number in full-width digits, without separators. */
    public static String of(long number) {
        return of(Long.toString(number));
    }
}
