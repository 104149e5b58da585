package org.tsunagi.certificate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.tsunagi.base.pdf.PdfBinding;

/** The stored files of certificates in one PDF for the printer: each page as it was made, whatever can be printed today. */
public final class CertificateBooklet {
    private final String fileName;
    private final String title;
    private final List<Long> issues;
    private final StoredDocuments documents;

    CertificateBooklet(String fileName, String title, List<Long> issues, StoredDocuments documents) {
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
        documents.each(issues, Long::longValue, (issue, bytes) -> binding.add(bytes));
        binding.finish();
        file.flush();
    }
}
