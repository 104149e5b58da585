package org.tsunagi.attendance;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.SessionDay;

/** The attendance of a day was confirmed: everyone expected is marked. */
@Entity
class RollCall extends StoredEntity {
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private SessionDay day;

    @Embedded
    @EmbeddedColumnNaming("confirmed_%s")
    private Act confirmed;

    protected RollCall() {}

    RollCall(SessionDay day, Viewer by, Instant at) {
        this.day = day;
        this.confirmed = Act.of(by, at);
    }
}
