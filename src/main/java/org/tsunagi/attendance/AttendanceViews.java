package org.tsunagi.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads who was present. */
@ApplicationScoped
public class AttendanceViews {
    private final Attendances attendances;

    AttendanceViews(Attendances attendances) {
        this.attendances = attendances;
    }

    /** Every mark that counts for a course; for the judgement, so no viewer. */
    public List<LessonMark> marksOf(long courseId) {
        return attendances.marksOf(courseId);
    }
}
