package org.tsunagi.base.pdf;

import java.awt.Shape;

/**
 * The outline of one glyph, in the font's own units, y downwards.
 *
 * @param advance how far the next glyph stands, in the same units
 */
record Outline(Shape shape, int advance, int unitsPerEm) {
    boolean isBlank() {
        return shape.getBounds2D().isEmpty();
    }

    /** How far the next glyph stands at this size, in points. */
    double advance(double size) {
        return advance * size / unitsPerEm;
    }
}
