package org.tsunagi.course;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.tsunagi.course.Subject.SubjectKind;

/** A lesson as it counts for one course. */
public record CourseLesson(
        long lessonId,
        long dayId,
        LocalDate heldOn,
        String subject,
        SubjectKind kind,
        boolean required,
        LocalTime startsAt,
        LocalTime endsAt) {

    /** Length in minutes. */
    public int minutes() {
        return (int) Duration.between(startsAt, endsAt).toMinutes();
    }
}
