package org.tsunagi.selection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.intake.Application;
import org.tsunagi.selection.SeatAllocation.Result;

/** What a selection gave one application. */
@Entity
class SelectionOutcome extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Selection selection;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Application application;

    @Enumerated(EnumType.STRING)
    private Result result;

    private int waitingPosition;

    /** Why an officer decided otherwise than the allocation; null where it was followed. */
    private @Nullable String overruledBecause;

    protected SelectionOutcome() {}

    SelectionOutcome(
            Selection selection,
            Application application,
            Result result,
            int waitingPosition,
            @Nullable String overruledBecause) {
        this.selection = selection;
        this.application = application;
        this.result = result;
        this.waitingPosition = waitingPosition;
        this.overruledBecause = overruledBecause;
    }
}
