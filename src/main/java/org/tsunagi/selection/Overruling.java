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
import org.tsunagi.selection.SeatRule.Breakable;
import org.tsunagi.selection.SelectionDesk.Overrule;

/** What an officer wants to decide otherwise than proposed about one application; a draft until the selection is decided. */
@Entity
class Overruling extends StoredEntity {
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Application application;

    @Enumerated(EnumType.STRING)
    private Result result;

    @Enumerated(EnumType.STRING)
    private Breakable brokenRule;

    private String reason;

    @Embedded
    @EmbeddedColumnNaming("written_%s")
    private Act written;

    protected Overruling() {}

    Overruling(Application application, Overrule wanted, Act written) {
        this.application = application;
        write(wanted, written);
    }

    final void write(Overrule wanted, Act act) {
        this.result = wanted.result();
        this.brokenRule = wanted.rule();
        this.reason = wanted.reason();
        this.written = act;
    }
}
