package org.tsunagi.base.pdf;

import com.lowagie.text.pdf.PdfTemplate;

/** A drawing kept once in the file it was made for, see {@link PdfDocument#figure}. */
public final class PdfDrawing {
    private final PdfTemplate template;

    PdfDrawing(PdfTemplate template) {
        this.template = template;
    }

    PdfTemplate template() {
        return template;
    }
}
