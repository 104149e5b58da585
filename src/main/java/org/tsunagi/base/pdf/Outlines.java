package org.tsunagi.base.pdf;

import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;

/** The outlines a file draws, each kept in it once however often it is placed. */
final class Outlines {
    private final PdfWriter writer;
    private final Map<Stroked, PdfTemplate> kept = new HashMap<>();

    Outlines(PdfWriter writer) {
        this.writer = writer;
    }

    /** Draws the glyph with its origin at a place in points. */
    void place(PdfContentByte content, Outline outline, double x, double y, TextStyle lettering) {
        if (outline.isBlank()) {
            return;
        }
        float scale = (float) (lettering.size() / outline.unitsPerEm());
        int stroke = (int) Math.round(lettering.weight() / scale);
        PdfTemplate glyph = kept.computeIfAbsent(new Stroked(outline, stroke), this::drawn);
        content.addTemplate(glyph, scale, 0, 0, scale, (float) x, (float) y);
    }

    private PdfTemplate drawn(Stroked glyph) {
        Rectangle2D box = glyph.outline.shape().getBounds2D();
        PdfTemplate template =
                writer.getDirectContent().createTemplate((float) box.getWidth(), (float) box.getHeight());
        float edge = glyph.stroke + 1f;
        template.setBoundingBox(new Rectangle(
                (float) box.getMinX() - edge,
                (float) -box.getMaxY() - edge,
                (float) box.getMaxX() + edge,
                (float) -box.getMinY() + edge));
        path(template, glyph.outline.shape().getPathIterator(null));
        if (glyph.stroke > 0) {
            template.setLineWidth(glyph.stroke);
            template.fillStroke();
        } else {
            template.fill();
        }
        return template;
    }

    /** Fonts count y upwards, as PDF does; the JDK turned it. A curve of the second degree becomes one of the third. */
    private static void path(PdfContentByte content, PathIterator path) {
        float[] to = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            int end = 0;
            switch (path.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(to[0], -to[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(to[0], -to[1]);
                case PathIterator.SEG_QUADTO -> {
                    end = 2;
                    content.curveTo(
                            third(x, to[0]),
                            -third(y, to[1]),
                            third(to[2], to[0]),
                            -third(to[3], to[1]),
                            to[2],
                            -to[3]);
                }
                case PathIterator.SEG_CUBICTO -> {
                    end = 4;
                    content.curveTo(to[0], -to[1], to[2], -to[3], to[4], -to[5]);
                }
                default -> content.closePath();
            }
            x = to[end];
            y = to[end + 1];
        }
    }

    /** Two thirds of the way, to a whole unit: a two-thousandth of a letter is nothing, and digits take room. */
    private static float third(float from, float to) {
        return Math.round(from + (to - from) * 2 / 3);
    }

    private record Stroked(Outline outline, int stroke) {}
}
