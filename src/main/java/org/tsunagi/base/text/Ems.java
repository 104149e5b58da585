package org.tsunagi.base.text;

/** Widths in ems, for where no font is at hand: a full-width character is 1, a half-width one about half. */
public final class Ems {
    private static final double HALF = 0.55;

    private Ems() {}

    /** The width of one grapheme. */
    public static double of(String grapheme) {
        return grapheme.codePoints().mapToDouble(Ems::width).sum();
    }

    private static double width(int point) {
        if (Character.getType(point) == Character.NON_SPACING_MARK || point >= 0xE0100 && point <= 0xE01EF) {
            return 0;
        }
        return point < 0x2000 || point >= 0xFF61 && point <= 0xFF9F ? HALF : 1;
    }
}
