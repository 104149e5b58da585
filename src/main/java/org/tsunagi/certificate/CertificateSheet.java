package org.tsunagi.certificate;

import java.util.List;

/**
 * All that stands on one certificate, as it is to be read: dates and numbers already in words, the wording filled in.
 *
 * @param number 「第R1コ-001号」
 * @param remark under the number, 「再交付 令和2年5月1日」, or empty
 * @param title 「修了証書」
 * @param name the name as typed, never normalised
 * @param birthDate 「昭和55年4月2日生」, or empty
 * @param body the paragraphs of the wording; long ones are broken into lines
 * @param date 「令和元年10月17日」
 * @param issuerTitle 「見本県知事」
 * @param issuerName the issuer's name; room for the official seal is left to its right
 * @param footnote how the public finds out that it is genuine, in small print, its parts a wide blank apart, or empty
 * @param address that the QR code beside it leads to, or empty where there is none
 */
public record CertificateSheet(
        String number,
        String remark,
        String title,
        String name,
        String birthDate,
        List<String> body,
        String date,
        String issuerTitle,
        String issuerName,
        String footnote,
        String address) {
    public CertificateSheet {
        body = List.copyOf(body);
    }
    /** The same sheet with its number, footnote and address, which come last. */
    CertificateSheet numbered(String given, Verifying verification) {
        return new CertificateSheet(
                given,
                remark,
                title,
                name,
                birthDate,
                body,
                date,
                issuerTitle,
                issuerName,
                verification.footnote(),
                verification.address());
    }

    /**
     * How the public finds out that a paper is genuine.
     *
     * @param footnote in words
     * @param address the same by a QR code, or empty
     */
    record Verifying(String footnote, String address) {}
}
