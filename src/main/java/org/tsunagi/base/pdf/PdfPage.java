package org.tsunagi.base.pdf;

import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;

/**
 * An A4 page to draw on. Places and lengths are millimetres from the upper left corner, a text stands on its baseline;
 * sizes of letters and thicknesses of lines are points.
 */
public final class PdfPage {
    private static final double POINTS = 72 / 25.4;

    private final PdfContentByte content;
    private final Typeface typeface;

    PdfPage(PdfContentByte content, Typeface typeface) {
        this.content = content;
        this.typeface = typeface;
    }

    /** The width of {@code text} in millimetres. */
    public double width(String text, TextStyle lettering) {
        String codes = typeface.drawable(text);
        int gaps = Math.max(0, codes.codePointCount(0, codes.length()) - 1);
        return (typeface.width(codes, lettering.size()) + gaps * lettering.spacing()) / POINTS;
    }

    /** The room one grapheme takes in a line, in millimetres, with the space after it. */
    public double advance(String grapheme, TextStyle lettering) {
        return width(grapheme, lettering) + lettering.spacing() / POINTS;
    }

    /** Writes with the text's left edge at {@code x}. */
    public void left(String text, double x, double y, TextStyle lettering) {
        String codes = typeface.drawable(text);
        boolean replaced = !codes.equals(text);
        if (replaced) {
            PdfDictionary spoken = new PdfDictionary();
            spoken.put(PdfName.ACTUALTEXT, new PdfString(text, PdfObject.TEXT_UNICODE));
            content.beginMarkedContentSequence(PdfName.SPAN, spoken, true);
        }
        content.beginText();
        content.setFontAndSize(typeface.font(), (float) lettering.size());
        content.setCharacterSpacing((float) lettering.spacing());
        if (lettering.weight() > 0) {
            content.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE);
            content.setLineWidth((float) lettering.weight());
        }
        content.setTextMatrix(across(x), down(y));
        content.showText(codes);
        content.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL);
        content.endText();
        if (replaced) {
            content.endMarkedContentSequence();
        }
    }

    /** Writes with the middle of the text at {@code x}. */
    public void centred(String text, double x, double y, TextStyle lettering) {
        left(text, x - width(text, lettering) / 2, y, lettering);
    }

    /** Writes with the text's right edge at {@code x}. */
    public void right(String text, double x, double y, TextStyle lettering) {
        left(text, x - width(text, lettering), y, lettering);
    }

    /** Draws the outline of a rectangle as far from each edge of the page as {@code margin}. */
    public void frame(double margin, double thickness, Colour ink) {
        pen(thickness, ink);
        content.rectangle(
                across(margin),
                across(margin),
                PageSize.A4.getWidth() - 2 * across(margin),
                PageSize.A4.getHeight() - 2 * across(margin));
        content.stroke();
    }

    /** Draws part of a circle, from one angle over an extent, in degrees counter-clockwise from three o'clock. */
    public void arc(double x, double y, double radius, double from, double extent, double thickness, Colour ink) {
        pen(thickness, ink);
        content.arc(across(x - radius), down(y + radius), across(x + radius), down(y - radius), (float) from, (float)
                extent);
        content.stroke();
    }

    /** Places a figure moved to the right and down by {@code x} and {@code y}. */
    public void place(PdfDrawing figure, double x, double y) {
        content.addTemplate(figure.template(), across(x), -across(y));
    }

    private void pen(double thickness, Colour ink) {
        content.setLineWidth((float) thickness);
        content.setRGBColorStroke(ink.red(), ink.green(), ink.blue());
    }

    private static float across(double millimetres) {
        return (float) (millimetres * POINTS);
    }

    private static float down(double millimetres) {
        return PageSize.A4.getHeight() - across(millimetres);
    }
}
