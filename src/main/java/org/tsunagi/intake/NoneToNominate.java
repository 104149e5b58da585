package org.tsunagi.intake;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.masters.NominatingBody;

/** That a body has nobody to nominate for a call (該当なし): it answered, and is reminded no more. */
@Entity
class NoneToNominate extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Call call;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private NominatingBody body;

    @Embedded
    @EmbeddedColumnNaming("said_%s")
    private Act said;

    /** Whether an officer wrote it down for the body, which telephoned or sent paper. */
    private boolean forBody;

    protected NoneToNominate() {}

    NoneToNominate(Call call, NominatingBody body, Viewer by, Instant at) {
        this.call = call;
        this.body = body;
        this.said = Act.of(by, at);
        this.forBody = by.isOfficer();
    }
}
