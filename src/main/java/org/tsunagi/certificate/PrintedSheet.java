package org.tsunagi.certificate;

import jakarta.persistence.Embeddable;
import java.util.List;

/** What stands on a document as it was printed, whatever changes later; the address of its QR code is the one in the footnote. */
@Embeddable
record PrintedSheet(
        String numberAsPrinted,
        String remark,
        String title,
        String nameAsPrinted,
        String birthDateAsPrinted,
        String body,
        String dateAsPrinted,
        String issuerTitle,
        String issuerName,
        String footnote) {

    static PrintedSheet of(CertificateSheet sheet) {
        return new PrintedSheet(
                sheet.number(),
                sheet.remark(),
                sheet.title(),
                sheet.name(),
                sheet.birthDate(),
                String.join("\n", sheet.body()),
                sheet.date(),
                sheet.issuerTitle(),
                sheet.issuerName(),
                sheet.footnote());
    }

    CertificateSheet sheet() {
        return new CertificateSheet(
                numberAsPrinted,
                remark,
                title,
                nameAsPrinted,
                birthDateAsPrinted,
                List.of(body.split("\n", -1)),
                dateAsPrinted,
                issuerTitle,
                issuerName,
                footnote,
                "");
    }
}
