package org.tsunagi.attendance;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

    /** The record it was marked under, where it was joined to another since. */
    private @Nullable Long formerTraineeId;

    protected Attendance() {}

    Attendance(Trainee trainee, Lesson lesson, LessonMark seen) {
        this.trainee = trainee;
        this.lesson = lesson;
        this.seen = seen;
    }

    LessonMark seen() {
        return seen;
    }

    /** Whether it came from this record when it was joined. */
    boolean isFrom(Trainee former) {
        return Objects.equals(formerTraineeId, former.id());
    }

    Lesson lesson() {
        return lesson;
    }

    void change(LessonMark corrected) {
        this.seen = corrected;
    }
}
