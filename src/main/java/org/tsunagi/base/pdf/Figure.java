package org.tsunagi.base.pdf;

import com.lowagie.text.pdf.PdfTemplate;

/** A drawing kept once in the file it was made for, see {@link Booklet#figure}. */
public final class Figure {
    private final PdfTemplate template;

    Figure(PdfTemplate template) {
        this.template = template;
    }

    PdfTemplate template() {
        return template;
    }
}
