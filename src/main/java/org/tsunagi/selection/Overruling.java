package org.tsunagi.selection;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.intake.Application;
import org.tsunagi.selection.SeatAllocation.Result;

/** What an officer wants to decide otherwise than proposed about one application; a draft until the selection is decided. */
@Entity
class Overruling extends StoredEntity {
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Application application;

    @Enumerated(EnumType.STRING)
    private Result result;

    private String reason;

    @Embedded
    @EmbeddedColumnNaming("written_%s")
    private Act written;

    protected Overruling() {}

    Overruling(Application application, Result result, String reason, Act written) {
        this.application = application;
        write(result, reason, written);
    }

    final void write(Result wanted, String because, Act act) {
        this.result = wanted;
        this.reason = because;
        this.written = act;
    }
}
