package org.tsunagi.base.pdf;

/**
 * How a text is set.
 *
 * @param size of the letters, points
 * @param spacing added between letters, points
 * @param weight thickness added to the strokes of the letters, points; 0 prints the font as it is
 */
public record TextStyle(double size, double spacing, double weight) {
    /** Letters as they are. */
    public static TextStyle of(double size) {
        return new TextStyle(size, 0, 0);
    }

    /** Letters set apart by a share of their size. */
    public TextStyle spaced(double share) {
        return new TextStyle(size, size * share, weight);
    }

    /** The same look at another size. */
    public TextStyle sized(double other) {
        return new TextStyle(other, spacing * other / size, weight * other / size);
    }
}
