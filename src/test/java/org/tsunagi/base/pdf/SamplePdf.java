package org.tsunagi.base.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Deflater;

/** PDFs as offices and attackers make them. */
public final class SamplePdf {
    private SamplePdf() {}

    /** What an office prints into a file. */
    public static byte[] plain() {
        return made(false, writer -> {});
    }

    public static byte[] withScript() {
        return made(false, writer -> writer.addJavaScript("app.alert('x');"));
    }

    public static byte[] withProgram() {
        return made(false, writer -> writer.setOpenAction(new PdfAction("cmd.exe", "", "open", "")));
    }

    public static byte[] withFile() {
        return made(false, writer -> {
            try {
                writer.addFileAttachment(
                        "x", PdfFileSpecification.fileEmbedded(writer, "", "x.exe", new byte[] {1, 2, 3}));
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    /** Objects packed together, as Word and printers write them since PDF 1.5. */
    public static byte[] packed() {
        return made(true, writer -> {});
    }

    public static byte[] packedWithScript() {
        return made(true, writer -> writer.addJavaScript("app.alert('x');"));
    }

    /** Behind a password, as far as anybody without it can read. */
    public static byte[] locked() {
        return new String(plain(), StandardCharsets.ISO_8859_1)
                .replace("/Root", "/Encrypt << /Filter /Standard /V 4 /R 4 /P -3904 >> /Root")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** By hand: objects as they are given, the first one the catalogue. */
    public static byte[] written(String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.length; i++) {
            places.add(pdf.length());
            pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> pdf.append(String.format("%010d 00000 n \n", place)));
        pdf.append("trailer\n<< /Size ")
                .append(objects.length + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A stream object of this much nothing, packed. */
    public static String nothing(String type, int bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[bytes]);
        deflater.finish();
        byte[] packed = new byte[bytes / 500 + 1_000];
        int length = deflater.deflate(packed);
        deflater.end();
        return "<< /Type /" + type + " /N 1 /First 4 /Filter /FlateDecode /Length " + length + " >>\nstream\n"
                + new String(packed, 0, length, StandardCharsets.ISO_8859_1) + "\nendstream";
    }

    private static byte[] made(boolean full, Consumer<PdfWriter> how) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter writer = PdfWriter.getInstance(document, out);
        if (full) {
            writer.setFullCompression();
        }
        document.open();
        how.accept(writer);
        document.add(new Paragraph("A certificate."));
        document.close();
        return out.toByteArray();
    }
}
