package org.tsunagi.intake;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.Viewer;

/** Who did what to an application, when and why; never changed itself. */
@Entity
class ApplicationChange extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Application application;

    @Enumerated(EnumType.STRING)
    private ApplicationAct act;

    @Embedded
    @EmbeddedColumnNaming("acted_%s")
    private Act acted;

    private @Nullable String why;

    /** Whether an officer did what is otherwise the nominating body's to do. */
    private boolean forBody;

    protected ApplicationChange() {}

    ApplicationChange(Application application, ApplicationAct act, Viewer by, Instant at, @Nullable String why) {
        this(
                application,
                act,
                Act.of(by, at),
                why,
                by.isOfficer() && act.isOfBody() && application.body().isPresent());
    }

    ApplicationChange(Application application, ApplicationAct act, Act acted, @Nullable String why, boolean forBody) {
        this.application = application;
        this.act = act;
        this.acted = acted;
        this.why = why;
        this.forBody = forBody;
    }
}
