package org.tsunagi.base.pdf;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.util.List;
import java.util.function.Consumer;
import org.tsunagi.base.pdf.Typeface.Piece;

/**
 * An A4 page to draw on. Places and lengths are millimetres from the upper left corner, a text stands on its baseline;
 * sizes of letters and thicknesses of lines are points.
 */
public final class PdfPage {
    private static final double POINTS = 72 / 25.4;

    private final PdfContentByte content;
    private final Typeface typeface;
    private final Outlines outlines;

    PdfPage(PdfContentByte content, Typeface typeface, Outlines outlines) {
        this.content = content;
        this.typeface = typeface;
        this.outlines = outlines;
    }

    /** The width of {@code text} in millimetres. */
    public double width(String text, TextStyle lettering) {
        double whole = 0;
        for (Piece piece : typeface.pieces(text)) {
            whole += advance(piece, lettering);
        }
        return whole == 0 ? 0 : (whole - lettering.spacing()) / POINTS;
    }

    /** The room one grapheme takes in a line, in millimetres, with the space after it. */
    public double advance(String grapheme, TextStyle lettering) {
        return width(grapheme, lettering) + lettering.spacing() / POINTS;
    }

    /** The wanted look if {@code text} has room in {@code width}, else set close, else smaller. */
    public TextStyle fitted(String text, TextStyle wanted, double width) {
        if (width(text, wanted) <= width) {
            return wanted;
        }
        TextStyle close = new TextStyle(wanted.size(), 0, wanted.weight());
        return close.sized(wanted.size() * Math.min(1, width / width(text, close)));
    }

    /** Writes with the text's left edge at {@code x}. */
    public void left(String text, double x, double y, TextStyle lettering) {
        List<Piece> pieces = typeface.pieces(text);
        boolean replaced = pieces.stream().anyMatch(Piece::isReplaced);
        if (replaced) {
            PdfDictionary spoken = new PdfDictionary();
            spoken.put(PdfName.ACTUALTEXT, new PdfString(text, PdfObject.TEXT_UNICODE));
            content.beginMarkedContentSequence(PdfName.SPAN, spoken, true);
        }
        double at = x * POINTS;
        for (Piece piece : pieces) {
            write(piece, at, down(y), lettering);
            at += advance(piece, lettering);
        }
        if (replaced) {
            content.endMarkedContentSequence();
        }
    }

    private void write(Piece piece, double x, float y, TextStyle lettering) {
        Outline outline = piece.outline();
        content.beginText();
        content.setFontAndSize(typeface.font(), (float) lettering.size());
        content.setCharacterSpacing((float) lettering.spacing());
        if (outline != null) {
            content.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_INVISIBLE);
            double place = Math.max(1, typeface.width(piece.codes(), lettering.size()));
            content.setHorizontalScaling((float) (100 * outline.advance(lettering.size()) / place));
        } else if (lettering.weight() > 0) {
            content.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE);
            content.setLineWidth((float) lettering.weight());
        }
        content.setTextMatrix((float) x, y);
        content.showText(piece.codes());
        content.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL);
        if (outline != null) {
            content.setHorizontalScaling(100);
        }
        content.endText();
        if (outline != null) {
            outlines.place(content, outline, x, y, lettering);
        }
    }

    /** How far the next letter stands from the beginning of this piece, in points. */
    private double advance(Piece piece, TextStyle lettering) {
        Outline outline = piece.outline();
        return outline == null
                ? typeface.width(piece.codes(), lettering.size())
                        + piece.codes().codePointCount(0, piece.codes().length()) * lettering.spacing()
                : outline.advance(lettering.size()) + lettering.spacing();
    }

    /** Writes with the middle of the text at {@code x}. */
    public void centred(String text, double x, double y, TextStyle lettering) {
        left(text, x - width(text, lettering) / 2, y, lettering);
    }

    /** Writes with the text's right edge at {@code x}. */
    public void right(String text, double x, double y, TextStyle lettering) {
        left(text, x - width(text, lettering), y, lettering);
    }

    /** Draws in a colour what is black else. */
    public void inked(Colour ink, Consumer<PdfPage> drawing) {
        content.setRGBColorFill(ink.red(), ink.green(), ink.blue());
        drawing.accept(this);
        content.setGrayFill(0);
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

    /** Draws a straight line. */
    public void line(double fromX, double fromY, double toX, double toY, double thickness, Colour ink) {
        pen(thickness, ink);
        content.moveTo(across(fromX), down(fromY));
        content.lineTo(across(toX), down(toY));
        content.stroke();
    }

    /** Draws a text as a QR code, its upper left corner at {@code x} and {@code y}, {@code size} wide and high. */
    public void code(String text, double x, double y, double size) {
        ByteMatrix modules = qr(text);
        double module = size / modules.getWidth();
        for (int row = 0; row < modules.getHeight(); row++) {
            int width = 1;
            for (int column = 0; column < modules.getWidth(); column += width) {
                width = alike(modules, row, column);
                if (modules.get(column, row) == 1) {
                    content.rectangle(
                            across(x + column * module),
                            down(y + (row + 1) * module),
                            across(width * module),
                            across(module));
                }
            }
        }
        content.fill();
    }

    /** How many modules from this one on are of its colour: one rectangle for them keeps a file small. */
    private static int alike(ByteMatrix modules, int row, int from) {
        int to = from + 1;
        while (to < modules.getWidth() && modules.get(to, row) == modules.get(from, row)) {
            to++;
        }
        return to - from;
    }

    private static ByteMatrix qr(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalStateException("no QR code of " + text.length() + " characters", tooLong);
        }
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
