package org.tsunagi.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.Viewer;

/** Who did what to an application, when and why; never changed itself. */
@Entity
class ApplicationChange extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Application application;

    @Enumerated(EnumType.STRING)
    private ApplicationAct act;

    private long actedBy;
    private String actedByName;
    private Instant actedAt;
    private @Nullable String why;

    protected ApplicationChange() {}

    ApplicationChange(Application application, ApplicationAct act, Viewer by, Instant at, @Nullable String why) {
        this.application = application;
        this.act = act;
        this.actedBy = by.userId();
        this.actedByName = by.name();
        this.actedAt = at;
        this.why = why;
    }
}
