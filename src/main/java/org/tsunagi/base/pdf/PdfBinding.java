package org.tsunagi.base.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfCopy;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.io.OutputStream;

/** Finished PDF files bound into one: each page with the fonts of its own file, nothing is set again. */
public final class PdfBinding {
    private final Document document = new Document();
    private final PdfCopy copy;

    /** Begins a file with {@code title} in its properties; {@code out} is left open. */
    public PdfBinding(String title, OutputStream out) {
        copy = new PdfCopy(document, out);
        copy.setCloseStream(false);
        PdfDocument.open(document, copy, title);
    }

    /** Adds all pages of a file of ours. */
    public void add(byte[] file) throws IOException {
        PdfReader reader = new PdfReader(file);
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            copy.addPage(copy.getImportedPage(reader, page));
        }
        copy.freeReader(reader);
    }

    /** Ends the file; nothing can be added afterwards. */
    public void finish() {
        document.close();
    }
}
