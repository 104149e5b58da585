package org.tsunagi.certificate;

import java.util.List;
import org.tsunagi.base.kernel.RuleViolation;

/** Prints certificates as finished PDF files, exactly as typed or not at all. */
public interface CertificatePrinter {
    /**
     * Refuses a sheet with a character or variation sequence that cannot be shown exactly; to be asked before a number is
     * taken.
     *
     * @throws RuleViolation {@code certificate.glyph.name} or {@code certificate.glyph.text}
     */
    void check(CertificateSheet sheet);

    /** One certificate, one page; refused as by {@link #check}. */
    byte[] print(CertificateSheet sheet);

    /** 見本: one page for each sheet, its number in grey, in a file that is never stored. */
    byte[] specimen(List<CertificateSheet> sheets);
}
