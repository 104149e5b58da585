package org.tsunagi.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.SubmissionKey;

/** What was taken over from one file: when and by whom, and whether it was taken back and why. */
@Entity
class RegisterBatch extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private RegisterSeries series;

    private String submissionKey;
    private int entries;

    @Embedded
    @EmbeddedColumnNaming("taken_%s")
    private Act taken;

    @Embedded
    @EmbeddedColumnNaming("undone_%s")
    private @Nullable Act undone;

    @Column(name = "undone_reason")
    private @Nullable String reason;

    protected RegisterBatch() {}

    RegisterBatch(RegisterSeries series, SubmissionKey key, int entries, Act taken) {
        this.series = series;
        this.submissionKey = key.value();
        this.entries = entries;
        this.taken = taken;
    }

    void undo(Act act, String why) {
        RuleViolation.unless(undone == null, null, "register.batch.undone");
        this.undone = act;
        this.reason = why;
    }
}
