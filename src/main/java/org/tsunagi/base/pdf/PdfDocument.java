package org.tsunagi.base.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/** A PDF in the making: A4 upright pages, one embedded font shared by all of them, a title and the language Japanese. */
public final class PdfDocument {
    private final Document document = new Document(PageSize.A4, 0, 0, 0, 0);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Typeface typeface;
    private final PdfWriter writer;
    private final Outlines outlines;
    private int pages;

    /** Begins a file with {@code title} in its properties and its window; its text is set in {@code typeface}. */
    public PdfDocument(String title, Typeface typeface) {
        this.typeface = typeface;
        writer = PdfWriter.getInstance(document, bytes);
        outlines = new Outlines(writer);
        open(document, writer, title);
    }

    /** What every file of ours says of itself. */
    static void open(Document document, PdfWriter writer, String title) {
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle(title);
        document.addCreator("Tsunagi");
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("ja-JP"));
        PdfDictionary properties = writer.getInfo();
        properties.put(PdfName.PRODUCER, new PdfString("Tsunagi, " + Document.getVersion()));
        properties.remove(PdfName.CREATIONDATE); // the machine's clock has no place in a document of the office
    }

    /** Begins the next page. */
    public PdfPage page() {
        if (pages++ > 0) {
            document.newPage();
        }
        writer.setPageEmpty(false);
        return new PdfPage(writer.getDirectContent(), typeface, outlines);
    }

    /** Something drawn once and placed as often as wanted, at no cost in the file. */
    public PdfDrawing figure(Consumer<PdfPage> drawing) {
        var template = writer.getDirectContent().createTemplate(PageSize.A4.getWidth(), PageSize.A4.getHeight());
        drawing.accept(new PdfPage(template, typeface, outlines));
        return new PdfDrawing(template);
    }

    /** Ends the file; nothing can be added afterwards. */
    public byte[] finish() {
        if (pages == 0) {
            throw new IllegalStateException("a file without pages");
        }
        document.close();
        return bytes.toByteArray();
    }
}
