package org.tsunagi.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.commons.codec.digest.DigestUtils;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.certificate.PrintRun.NumberedSheet;
import org.tsunagi.certificate.ReissueDesk.NewReissue;

/** One document as it left the office: what is printed on it, the bytes and their hash. Nothing later changes these. */
@Entity
class CertificateIssue extends StoredEntity {
    static final int ORIGINAL = 0;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Certificate certificate;

    /** 0 for the original, then the first reissue and so on. */
    private int ordinal = ORIGINAL;

    private @Nullable String submissionKey;
    private LocalDate issuedOn;

    @Embedded
    private @Nullable ReissueRequest request;

    private @Nullable LocalDate handedOverOn;
    private @Nullable String handedOverTo;

    @Embedded
    @EmbeddedColumnNaming("handed_over_%s")
    private @Nullable Act handedOver;

    /** True while a reissue waits to be handed over, else null. */
    private @Nullable Boolean pending;

    private @Nullable String spoiledReason;

    @Embedded
    @EmbeddedColumnNaming("spoiled_%s")
    private @Nullable Act spoiled;

    @Embedded
    @EmbeddedColumnNaming("issued_%s")
    private Act issued;

    @Embedded
    private PrintedSheet sheet;

    @Column(updatable = false)
    private String verificationCode;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
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

    /** Another paper under the same number. */
    static CertificateIssue reissue(
            Certificate certificate,
            int ordinal,
            NewReissue wanted,
            Act issued,
            NumberedSheet printed,
            Document document) {
        CertificateIssue issue = new CertificateIssue(certificate, wanted.issuedOn(), issued, printed, document);
        issue.ordinal = ordinal;
        issue.request = wanted.request();
        issue.submissionKey = wanted.key().value();
        issue.pending = true;
        return issue;
    }

    int ordinal() {
        return ordinal;
    }

    /** Whether it was neither handed over nor spoiled. */
    boolean isPending() {
        return pending != null;
    }

    void handOver(Viewer by, Instant now, LocalDate day, String to, LocalDate today) {
        RuleViolation.unless(isPending(), null, "certificate.reissueNotPending");
        RuleViolation.unless(!day.isBefore(issuedOn), "handedOverOn", "certificate.handedOverBeforeIssue");
        RuleViolation.unless(!day.isAfter(today), "handedOverOn", "certificate.handedOverInTheFuture");
        this.handedOverOn = day;
        this.handedOverTo = to;
        this.handedOver = Act.of(by, now);
        this.pending = null;
    }

    /** It was not handed over after all; answers the change to keep. */
    HandingOverChange takeBackHandingOver(Viewer by, Instant now, String reason) {
        LocalDate before = handedOverOn;
        if (before == null) {
            throw new RuleViolation(null, "certificate.reissueNotHandedOver");
        }
        this.handedOverOn = null;
        this.handedOverTo = null;
        this.handedOver = null;
        this.pending = true;
        return new HandingOverChange(certificate, ordinal, before, null, Act.of(by, now), reason);
    }

    void spoil(Viewer by, Instant now, String reason) {
        RuleViolation.unless(isPending(), null, "certificate.reissueNotPending");
        this.spoiledReason = reason;
        this.spoiled = Act.of(by, now);
        this.pending = null;
    }

    CertificateSheet sheet() {
        return sheet.sheet();
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
