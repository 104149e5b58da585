package org.tsunagi.completion;

import java.time.Duration;
import java.time.LocalTime;
import org.tsunagi.course.SubjectKind;

/** A lesson that a course requires. */
record RequiredLesson(
        long courseId, long lessonId, String subject, SubjectKind kind, LocalTime startsAt, LocalTime endsAt) {
    int minutes() {
        return (int) Duration.between(startsAt, endsAt).toMinutes();
    }
}
