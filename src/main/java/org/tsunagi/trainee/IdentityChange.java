package org.tsunagi.trainee;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;

/** That two records were found to be one person's, or that one was given back: when, by whom and why. It is never changed. */
@Entity
public class IdentityChange extends StoredEntity {
    @Enumerated(EnumType.STRING)
    private Kind kind;

    /** The record that stands, or stood until then. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Trainee trainee;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Trainee other;

    private String words;

    @Embedded
    @EmbeddedColumnNaming("done_%s")
    private Act done;

    private String reason;

    protected IdentityChange() {}

    IdentityChange(Kind kind, Trainee trainee, Trainee other, String words, Act done, String reason) {
        this.kind = kind;
        this.trainee = trainee;
        this.other = other;
        this.words = words;
        this.done = done;
        this.reason = reason;
    }

    /** What was done. */
    public enum Kind {
        JOINED,
        PARTED
    }
}
