package org.tsunagi.attendance;

import java.time.Duration;
import java.time.LocalTime;
import org.tsunagi.course.SubjectKind;

/** A lesson of a day. */
public record DayLesson(long lessonId, String subject, SubjectKind kind, LocalTime startsAt, LocalTime endsAt) {
    /** Length in minutes. */
    public int minutes() {
        return (int) Duration.between(startsAt, endsAt).toMinutes();
    }
}
