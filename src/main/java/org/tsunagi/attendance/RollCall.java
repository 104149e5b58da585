package org.tsunagi.attendance;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.SessionDay;

/** The attendance of a day was confirmed: everyone expected is marked. */
@Entity
class RollCall extends StoredEntity {
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private SessionDay day;

    private long confirmedBy;
    private String confirmedByName;
    private Instant confirmedAt;

    protected RollCall() {}

    RollCall(SessionDay day, Viewer by, Instant at) {
        this.day = day;
        this.confirmedBy = by.userId();
        this.confirmedByName = by.name();
        this.confirmedAt = at;
    }
}
