package org.tsunagi.course;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.LocalTime;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.course.LessonDesk.NewLesson;

/** A コマ: a subject taught on a day; it counts for every course of the session whose curriculum holds the subject. */
@Entity
public class Lesson extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private SessionDay day;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Subject subject;

    private LocalTime startsAt;
    private LocalTime endsAt;

    /** When it starts, while it is held; null once it is called off, so that another may stand at its time. */
    private @Nullable LocalTime slot;

    private String lecturer;

    @Embedded
    @EmbeddedColumnNaming("cancelled_%s")
    private @Nullable Act cancelled;

    private @Nullable String cancellationReason;

    protected Lesson() {}

    Lesson(SessionDay day, Subject subject, NewLesson lesson) {
        this.day = day;
        fill(subject, lesson);
    }

    void change(Subject taught, NewLesson lesson) {
        fill(taught, lesson);
    }

    private void fill(Subject taught, NewLesson lesson) {
        this.subject = taught;
        this.startsAt = lesson.startsAt();
        this.endsAt = lesson.endsAt();
        this.slot = cancelled == null ? startsAt : null;
        this.lecturer = lesson.lecturer();
    }

    public SessionDay day() {
        return day;
    }

    public Subject subject() {
        return subject;
    }

    public LocalTime startsAt() {
        return startsAt;
    }

    public LocalTime endsAt() {
        return endsAt;
    }

    /** Length in minutes. */
    public int minutes() {
        return (int) Duration.between(startsAt, endsAt).toMinutes();
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
        this.slot = null;
    }

    /** Frees its time for another that changes places with it: stands in a second after midnight meanwhile. */
    void standAside(int place) {
        this.startsAt = LocalTime.MIDNIGHT.plusSeconds(2L * place + 1);
        this.endsAt = startsAt.plusSeconds(1);
        this.slot = cancelled == null ? startsAt : null;
    }

    void reinstate() {
        this.cancelled = null;
        this.cancellationReason = null;
        this.slot = startsAt;
    }

    /** Whether it takes some of this time; what was called off takes none. */
    boolean isHeldDuring(LocalTime from, LocalTime until) {
        return !isCancelled() && startsAt.isBefore(until) && from.isBefore(endsAt);
    }

    /** Whether this is what it teaches, and when. */
    boolean teaches(Subject other, LocalTime from, LocalTime until) {
        return subject.id() == other.id() && startsAt.equals(from) && endsAt.equals(until);
    }

    /** A lesson is about to get another time or subject; attendance refuses when people are marked at it. */
    public record LessonChanging(long dayId, long lessonId) {}
}
