package org.tsunagi.attendance;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.attendance.DayMark.LessonPart;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.Viewer;

/** From what to what a mark was changed, by whom and when; never changed itself. */
@Entity
class AttendanceChange extends StoredEntity {
    private long traineeId;
    private long lessonId;

    @Enumerated(EnumType.STRING)
    private @Nullable Mark fromMark;

    private int fromMinutes;

    /** Null once the mark was taken back. */
    @Enumerated(EnumType.STRING)
    private @Nullable Mark toMark;

    private int toMinutes;
    private @Nullable String reason;

    @Embedded
    @EmbeddedColumnNaming("changed_%s")
    private Act changed;

    protected AttendanceChange() {}

    AttendanceChange(
            long traineeId,
            long lessonId,
            @Nullable Attendance before,
            @Nullable LessonPart after,
            @Nullable String reason,
            Viewer by,
            Instant at) {
        this.traineeId = traineeId;
        this.lessonId = lessonId;
        this.fromMark = before == null ? null : before.mark();
        this.fromMinutes = before == null ? 0 : before.minutesMissed();
        this.toMark = after == null ? null : after.mark();
        this.toMinutes = after == null ? 0 : after.minutesMissed();
        this.reason = reason;
        this.changed = Act.of(by, at);
    }
}
