package org.tsunagi.base.pdf;

/**
 * How a text is set.
 *
 * @param size of the letters, points
 * @param spacing added between letters, points
 * @param weight thickness added to the strokes of the letters, points; 0 prints the font as it is
 */
public record Lettering(double size, double spacing, double weight) {
    /** Letters as they are. */
    public static Lettering of(double size) {
        return new Lettering(size, 0, 0);
    }

    /** Letters set apart by a share of their size. */
    public Lettering spaced(double share) {
        return new Lettering(size, size * share, weight);
    }

    /** The same look at another size. */
    public Lettering sized(double other) {
        return new Lettering(other, spacing * other / size, weight * other / size);
    }
}
