package org.tsunagi.attendance;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.Viewer;

/** From what to what a mark was changed, by whom and when; never changed itself. */
@Entity
class AttendanceChange extends StoredEntity {
    private long traineeId;
    private long lessonId;

    /** The record it was written under, where it was joined to another since. */
    private @Nullable Long formerTraineeId;

    /** Null at the first entry. */
    @Embedded
    @EmbeddedColumnNaming("from_%s")
    private @Nullable LessonMark before;

    /** Null once the mark was taken back. */
    @Embedded
    @EmbeddedColumnNaming("to_%s")
    private @Nullable LessonMark after;

    private @Nullable String reason;

    @Embedded
    @EmbeddedColumnNaming("changed_%s")
    private Act changed;

    protected AttendanceChange() {}

    AttendanceChange(
            long traineeId,
            long lessonId,
            @Nullable LessonMark before,
            @Nullable LessonMark after,
            @Nullable String reason,
            Viewer by,
            Instant at) {
        this.traineeId = traineeId;
        this.lessonId = lessonId;
        this.before = before;
        this.after = after;
        this.reason = reason;
        this.changed = Act.of(by, at);
    }
}
