package org.tsunagi.certificate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.commons.codec.digest.DigestUtils;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.certificate.PrintRun.NumberedSheet;

/** One document as it left the office: what is printed on it, the bytes and their hash. Nothing later changes it. */
@Entity
class CertificateIssue extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Certificate certificate;

    private LocalDate issuedOn;

    @Embedded
    @EmbeddedColumnNaming("issued_%s")
    private Act issued;

    @Embedded
    private PrintedSheet sheet;

    private String verificationCode;
    private String sha256;
    private byte[] document;

    protected CertificateIssue() {}

    CertificateIssue(
            Certificate certificate, LocalDate issuedOn, Act issued, NumberedSheet printed, Document document) {
        this.certificate = certificate;
        this.issuedOn = issuedOn;
        this.issued = issued;
        this.sheet = PrintedSheet.of(printed.sheet());
        this.verificationCode = printed.code();
        this.sha256 = document.sha256();
        this.document = document.bytes();
    }

    CertificateSheet sheet() {
        return sheet.sheet();
    }

    Instant issuedAt() {
        return issued.at();
    }

    String verificationCode() {
        return verificationCode;
    }

    String sha256() {
        return sha256;
    }

    byte[] document() {
        return document.clone();
    }

    /** The bytes of a finished document. */
    record Document(byte[] bytes) {
        /** SHA-256 of the bytes in lower-case hexadecimal. */
        String sha256() {
            return DigestUtils.sha256Hex(bytes);
        }
    }
}
