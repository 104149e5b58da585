package org.tsunagi.course;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.LocalTime;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.course.TimetableDesk.NewLesson;

/** A コマ: a subject taught on a day; it counts for every course of the session whose curriculum holds the subject. */
@Entity
public class Lesson extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private SessionDay day;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Subject subject;

    private LocalTime startsAt;
    private LocalTime endsAt;
    private String lecturer;

    protected Lesson() {}

    Lesson(SessionDay day, Subject subject, NewLesson lesson) {
        this.day = day;
        this.subject = subject;
        this.startsAt = lesson.startsAt();
        this.endsAt = lesson.endsAt();
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

    boolean overlaps(NewLesson other) {
        return startsAt.isBefore(other.endsAt()) && other.startsAt().isBefore(endsAt);
    }
}
