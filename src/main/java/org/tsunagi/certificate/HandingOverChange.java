package org.tsunagi.certificate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;

/** The day of a handing over as it was recorded until it was corrected or taken back: when, by whom and why. */
@Entity
class HandingOverChange extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Certificate certificate;

    /** Of which paper: 0 is the original, then the reissues. */
    private int ordinal;

    private LocalDate fromDay;

    /** Null where it was taken back: not handed over after all. */
    private @Nullable LocalDate toDay;

    @Embedded
    @EmbeddedColumnNaming("changed_%s")
    private Act changed;

    private String reason;

    protected HandingOverChange() {}

    HandingOverChange(
            Certificate certificate,
            int ordinal,
            LocalDate fromDay,
            @Nullable LocalDate toDay,
            Act changed,
            String reason) {
        this.certificate = certificate;
        this.ordinal = ordinal;
        this.fromDay = fromDay;
        this.toDay = toDay;
        this.changed = changed;
        this.reason = reason;
    }
}
