package org.tsunagi.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.StoredEntity;

/** What came of a {@link CertificateRun} for one person: a certificate, or why there is none; neither before its turn. */
@Entity
class CertificateRunLine extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private CertificateRun run;

    /** From 1, in the order the numbers are given. */
    private int position;

    private long completionId;
    private @Nullable Long certificateId;
    private @Nullable String refusal;

    protected CertificateRunLine() {}

    CertificateRunLine(CertificateRun run, int position, long completionId) {
        this.run = run;
        this.position = position;
        this.completionId = completionId;
    }

    long completionId() {
        return completionId;
    }

    void made(long certificate) {
        certificateId = certificate;
    }

    void refused(String sentence) {
        refusal = sentence;
    }
}
