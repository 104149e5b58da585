package org.tsunagi.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.certificate.TemplateViews.NewTemplate;

/** One version of what certificates say, for a program or for all. It never changes: another wording is another version. */
@Entity
class CertificateTemplate extends StoredEntity {
    @Column(updatable = false)
    private @Nullable Long programId;

    @Column(updatable = false)
    private @Nullable LocalDate validFrom;

    @Column(updatable = false)
    private String wording;

    /** Null for the one that was there from the beginning. */
    @Embedded
    @EmbeddedColumnNaming("written_%s")
    private @Nullable Act written;

    protected CertificateTemplate() {}

    CertificateTemplate(NewTemplate wanted, Act written) {
        this.programId = wanted.programId();
        this.validFrom = wanted.validFrom();
        this.wording = wanted.wording();
        this.written = written;
    }

    boolean says(String wanted) {
        return wording.equals(wanted);
    }

    /** Whether somebody wrote it here; the first was there, and certificates made before versions were kept may say it. */
    boolean isWritten() {
        return written != null;
    }
}
