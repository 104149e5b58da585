package org.tsunagi.course;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.TimetableDesk.NewTrainingSession;

/** A training session with its courses, its days and what is taught on them. */
public record SessionDetail(
        long id, long version, NewTrainingSession session, List<CourseLine> courses, List<DayPlan> days) {

    /** One of its days; 404 when it is another session's. */
    public DayPlan day(long dayId) {
        return NotFound.orThrow(
                days.stream().filter(day -> day.dayId() == dayId).findFirst(), "day " + dayId + " of session " + id);
    }

    /** A day of a training session with its lessons in order; {@code cancellation} says why it was called off, if it was. */
    public record DayPlan(
            long dayId,
            long version,
            LocalDate heldOn,
            @Nullable String cancellation,
            List<LessonPlan> lessons) {

        /** One of its lessons; 404 when it is another day's. */
        public LessonPlan lesson(long lessonId) {
            return NotFound.orThrow(
                    lessons.stream()
                            .filter(lesson -> lesson.lessonId() == lessonId)
                            .findFirst(),
                    "lesson " + lessonId + " of day " + dayId);
        }
    }

    /**
     * A lesson in the timetable of its day.
     *
     * @param cancellation why it was called off; null when it is held as planned
     * @param countsFor the short titles of the session's courses whose curriculum holds the subject; empty when it counts for
     *     none
     */
    public record LessonPlan(
            long lessonId,
            long version,
            long subjectId,
            String subject,
            SubjectKind kind,
            LocalTime startsAt,
            LocalTime endsAt,
            String lecturer,
            @Nullable String cancellation,
            List<String> countsFor) {

        /** A row of the query: a lesson of a day. */
        record Taught(
                long lessonId,
                long version,
                long dayId,
                long subjectId,
                String subject,
                SubjectKind kind,
                LocalTime startsAt,
                LocalTime endsAt,
                String lecturer,
                @Nullable String cancellation) {}

        /** A row of the query: a lesson counts for a course. */
        record Counting(long lessonId, String course) {}

        static LessonPlan of(Taught lesson, List<Counting> countings) {
            return new LessonPlan(
                    lesson.lessonId(),
                    lesson.version(),
                    lesson.subjectId(),
                    lesson.subject(),
                    lesson.kind(),
                    lesson.startsAt(),
                    lesson.endsAt(),
                    lesson.lecturer(),
                    lesson.cancellation(),
                    countings.stream()
                            .filter(one -> one.lessonId() == lesson.lessonId())
                            .map(Counting::course)
                            .toList());
        }
    }
}
