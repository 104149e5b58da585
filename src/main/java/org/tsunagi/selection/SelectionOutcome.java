package org.tsunagi.selection;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.intake.Application;
import org.tsunagi.masters.NominatingBody;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SeatRule.Breakable;

/** What a selection gave one application. */
@Entity
class SelectionOutcome extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Selection selection;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Application application;

    @Enumerated(EnumType.STRING)
    private Result result;

    /** 繰上げ第n位 now, from 1; 0 for who does not wait. */
    private int waitingPosition;

    /** 繰上げ第n位 as it was decided, or 0. */
    private int decidedPosition;

    /** In which order people came to a seat, limits left aside, from 1; 0 for who got nothing. */
    private int seatOrder;

    /** Why it is so, in the words of the decision; empty where it was decided before they were kept. */
    private String because;

    /** The one rule an officer broke; null where all were followed. */
    @Enumerated(EnumType.STRING)
    private @Nullable Breakable brokenRule;

    /** Why an officer decided otherwise than the allocation; null where it was followed. */
    private @Nullable String overruledBecause;

    @Embedded
    @EmbeddedColumnNaming("declined_%s")
    private @Nullable Act declined;

    private @Nullable String declinedBecause;

    protected SelectionOutcome() {}

    SelectionOutcome(Selection selection, Application application, Decided decided) {
        this.selection = selection;
        this.application = application;
        this.result = decided.result();
        this.waitingPosition = decided.waitingPosition();
        this.decidedPosition = decided.waitingPosition();
        this.seatOrder = decided.order();
        this.because = decided.because();
        this.brokenRule = decided.broken();
        this.overruledBecause = decided.reason();
    }

    Selection selection() {
        return selection;
    }

    /** In which round of its course. */
    CourseRound round() {
        return selection.round();
    }

    Application application() {
        return application;
    }

    Result result() {
        return result;
    }

    /** Whether it waits because an officer wants it to. */
    boolean isHeldBack() {
        return brokenRule != null && result == Result.WAITING;
    }

    int waitingPosition() {
        return waitingPosition;
    }

    /** Who sent and ranked the application; null for who applied by oneself. */
    @Nullable
    Sender sender() {
        return Sender.of(
                application.body().map(NominatingBody::id).orElse(null),
                application.employerKey().orElse(null));
    }

    /** The one rule an officer broke; null where all were followed. */
    @Nullable
    Breakable brokenRule() {
        return brokenRule;
    }

    @Nullable
    String overruledBecause() {
        return overruledBecause;
    }

    /** Moves to this place of the waiting list. */
    void standAt(int position) {
        this.waitingPosition = position;
    }

    /** Leaves the waiting list for a seat. */
    void promote() {
        leave(Result.PROMOTED);
    }

    /** Undoes {@link #promote}; the place is given by {@link #standAt}. */
    void revokePromotion() {
        RuleViolation.unless(result == Result.PROMOTED, null, "selection.notPromoted");
        this.result = Result.WAITING;
    }

    /** Leaves the waiting list without a seat. */
    void decline(Act act, String reason) {
        leave(Result.DECLINED);
        this.declined = act;
        this.declinedBecause = reason;
    }

    /** Undoes {@link #decline}; the place is given by {@link #standAt}. */
    void waitAgain() {
        RuleViolation.unless(result == Result.DECLINED, null, "selection.notDeclined");
        this.result = Result.WAITING;
        this.declined = null;
        this.declinedBecause = null;
    }

    private void leave(Result wanted) {
        RuleViolation.unless(result == Result.WAITING, null, "selection.notWaiting");
        this.result = wanted;
        this.waitingPosition = 0;
    }
}
