package org.tsunagi.certificate.print;

import org.tsunagi.base.pdf.Colour;
import org.tsunagi.base.pdf.PdfDocument;
import org.tsunagi.base.pdf.PdfDrawing;
import org.tsunagi.base.pdf.PdfPage;

/** The border of a certificate: a double line with a band of linked circles (七宝つなぎ) between, all drawn by vectors. */
final class Border {
    private static final Colour LINE = new Colour(112, 88, 40);
    private static final Colour ORNAMENT = new Colour(176, 152, 100);

    /** Circles along the long and the short side: the difference of A4's sides, 87 mm, is 17 whole circles. */
    private static final int DOWN = 53;

    private static final int ACROSS = DOWN - 17;
    private static final double CELL = (297.0 - 210.0) / (DOWN - ACROSS);
    private static final double MARGIN = (210 - ACROSS * CELL) / 2;
    private static final double GAP = 1.1;

    private Border() {}

    static PdfDrawing drawnIn(PdfDocument booklet) {
        PdfDrawing cell = booklet.figure(Border::cell);
        return booklet.figure(canvas -> {
            for (int i = 0; i <= ACROSS; i++) {
                canvas.place(cell, i * CELL, 0);
                canvas.place(cell, i * CELL, DOWN * CELL);
            }
            for (int i = 1; i < DOWN; i++) {
                canvas.place(cell, 0, i * CELL);
                canvas.place(cell, ACROSS * CELL, i * CELL);
            }
            canvas.frame(MARGIN - CELL / 2 - GAP, 2.2, LINE);
            canvas.frame(MARGIN - CELL / 2, 0.4, LINE);
            canvas.frame(MARGIN + CELL / 2, 0.4, LINE);
            canvas.frame(MARGIN + CELL / 2 + GAP, 0.9, LINE);
        });
    }

    /** A circle and the quarters of its four neighbours, at the place of the upper left corner. */
    private static void cell(PdfPage canvas) {
        double half = CELL / 2;
        canvas.arc(MARGIN, MARGIN, half, 0, 360, 0.5, ORNAMENT);
        canvas.arc(MARGIN - half, MARGIN - half, half, 270, 90, 0.5, ORNAMENT);
        canvas.arc(MARGIN + half, MARGIN - half, half, 180, 90, 0.5, ORNAMENT);
        canvas.arc(MARGIN + half, MARGIN + half, half, 90, 90, 0.5, ORNAMENT);
        canvas.arc(MARGIN - half, MARGIN + half, half, 0, 90, 0.5, ORNAMENT);
    }
}
