package org.tsunagi.certificate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.commons.codec.digest.DigestUtils;
import org.tsunagi.base.kernel.StoredEntity;

/** One document as it left the office: what is printed on it, the bytes and their hash. Nothing later changes it. */
@Entity
class CertificateIssue extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Certificate certificate;

    private LocalDate issuedOn;
    private Instant issuedAt;
    private long issuedBy;

    @Embedded
    private PrintedSheet sheet;

    private String verificationCode;
    private String sha256;
    private byte[] document;

    protected CertificateIssue() {}

    CertificateIssue(
            Certificate certificate,
            LocalDate issuedOn,
            Instant issuedAt,
            long issuedBy,
            CertificateSheet sheet,
            String verificationCode,
            Document document) {
        this.certificate = certificate;
        this.issuedOn = issuedOn;
        this.issuedAt = issuedAt;
        this.issuedBy = issuedBy;
        this.sheet = PrintedSheet.of(sheet);
        this.verificationCode = verificationCode;
        this.sha256 = document.sha256();
        this.document = document.bytes();
    }

    CertificateSheet sheet() {
        return sheet.sheet();
    }

    Instant issuedAt() {
        return issuedAt;
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
