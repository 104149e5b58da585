package org.tsunagi.course;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;

/** One day of a training session. */
@Entity
public class SessionDay extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private TrainingSession session;

    private LocalDate heldOn;

    @Embedded
    @EmbeddedColumnNaming("cancelled_%s")
    private @Nullable Act cancelled;

    private @Nullable String cancellationReason;

    protected SessionDay() {}

    SessionDay(TrainingSession session, LocalDate heldOn) {
        this.session = session;
        this.heldOn = heldOn;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public TrainingSession session() {
        return session;
    }

    /** Why it was cancelled (中止); null when it is held as planned. */
    public @Nullable String cancellationReason() {
        return cancellationReason;
    }

    boolean isCancelled() {
        return cancelled != null;
    }

    /** Calls it off: it counts for no course any more; marks stay where they are. */
    void cancel(Act act, String reason) {
        this.cancelled = act;
        this.cancellationReason = reason;
    }

    void reinstate() {
        this.cancelled = null;
        this.cancellationReason = null;
    }

    void moveTo(LocalDate day) {
        this.heldOn = day;
    }

    /** A lesson, a course or a subject is about to be added to a day; attendance refuses once the day is confirmed. */
    public record SessionDayGrowing(long dayId) {}

    /**
     * A day is about to be moved or emptied; attendance refuses when people were marked on it.
     *
     * @param lessonId the only lesson that goes; null for the whole day
     * @param field the button or field that was used, where a refusal is said
     */
    public record SessionDayMoving(long dayId, @Nullable Long lessonId, String field) {}

    /** A cancellation was taken back; attendance refuses when that leaves people unmarked on a confirmed day. */
    public record SessionDayReturned(long dayId) {}
}
