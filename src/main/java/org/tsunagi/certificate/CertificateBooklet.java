package org.tsunagi.certificate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tsunagi.base.pdf.PdfBinding;

/** The stored files of certificates in one PDF for the printer: each page as it was made, whatever can be printed today. */
public final class CertificateBooklet {
    private static final int AT_ONCE = 50;

    private final String fileName;
    private final String title;
    private final List<Long> issues;
    private final Function<List<Long>, Map<Long, byte[]>> documents;

    /** @param documents reads the stored bytes of these issues */
    CertificateBooklet(
            String fileName, String title, List<Long> issues, Function<List<Long>, Map<Long, byte[]>> documents) {
        this.fileName = fileName;
        this.title = title;
        this.issues = List.copyOf(issues);
        this.documents = documents;
    }

    public String fileName() {
        return fileName;
    }

    /** Fifty documents are in the memory at a time. */
    public void writeTo(OutputStream out) throws IOException {
        BufferedOutputStream file = new BufferedOutputStream(out);
        PdfBinding binding = new PdfBinding(title, file);
        for (int from = 0; from < issues.size(); from += AT_ONCE) {
            List<Long> some = issues.subList(from, Math.min(issues.size(), from + AT_ONCE));
            Map<Long, byte[]> bytes = documents.apply(some);
            for (Long one : some) {
                binding.add(bytes.get(one));
            }
        }
        binding.finish();
        file.flush();
    }
}
