package org.tsunagi.course;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.tsunagi.base.kernel.StoredEntity;

/** One day of a training session. */
@Entity
public class SessionDay extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private TrainingSession session;

    private LocalDate heldOn;

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

    void moveTo(LocalDate day) {
        this.heldOn = day;
    }

    /** A lesson, a course or a subject is about to be added to a day; attendance refuses once the day is confirmed. */
    public record SessionDayGrowing(long dayId) {}

    /** A day is about to be moved or deleted; attendance refuses when it holds marks. */
    public record SessionDayMoving(long dayId) {}
}
