package org.tsunagi.attendance;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.course.Lesson;
import org.tsunagi.trainee.Trainee;

/** A trainee at a lesson; recorded once and read by every course that person is on. */
@Entity
class Attendance extends StoredEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Trainee trainee;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Lesson lesson;

    @Embedded
    private LessonMark seen;

    protected Attendance() {}

    Attendance(Trainee trainee, Lesson lesson, LessonMark seen) {
        this.trainee = trainee;
        this.lesson = lesson;
        this.seen = seen;
    }

    LessonMark seen() {
        return seen;
    }

    Lesson lesson() {
        return lesson;
    }

    void change(LessonMark corrected) {
        this.seen = corrected;
    }
}
