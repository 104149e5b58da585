package org.tsunagi.course;

import java.time.LocalDate;
import java.util.List;
import org.tsunagi.base.kernel.NotFound;

/** A day of a training session with its lessons in order. */
public record DayPlan(long dayId, LocalDate heldOn, List<LessonPlan> lessons) {

    /** One of its lessons; 404 when it is another day's. */
    public LessonPlan lesson(long lessonId) {
        return NotFound.orThrow(
                lessons.stream().filter(lesson -> lesson.lessonId() == lessonId).findFirst(),
                "lesson " + lessonId + " of day " + dayId);
    }
}
