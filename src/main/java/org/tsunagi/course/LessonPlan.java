package org.tsunagi.course;

import java.time.LocalTime;
import java.util.List;

/**
 * A lesson in the timetable of its day.
 *
 * @param countsFor the short titles of the session's courses whose curriculum holds the subject; empty when it counts for
 *     none
 */
public record LessonPlan(
        long lessonId,
        String subject,
        SubjectKind kind,
        LocalTime startsAt,
        LocalTime endsAt,
        String lecturer,
        List<String> countsFor) {

    /** A row of the query: a lesson of a day. */
    record Taught(
            long lessonId,
            long dayId,
            String subject,
            SubjectKind kind,
            LocalTime startsAt,
            LocalTime endsAt,
            String lecturer) {}

    /** A row of the query: a lesson counts for a course. */
    record Counting(long lessonId, String course) {}

    static LessonPlan of(Taught lesson, List<Counting> countings) {
        return new LessonPlan(
                lesson.lessonId(),
                lesson.subject(),
                lesson.kind(),
                lesson.startsAt(),
                lesson.endsAt(),
                lesson.lecturer(),
                countings.stream()
                        .filter(one -> one.lessonId() == lesson.lessonId())
                        .map(Counting::course)
                        .toList());
    }
}
