package org.tsunagi.course;

import java.time.LocalDate;

/** A day on which a course meets; {@code courses} counts how many courses share it. */
public record CourseDay(long dayId, LocalDate heldOn, long sessionId, String session, String venue, long courses) {
    /** Whether other courses sit in the same room that day. */
    public boolean shared() {
        return courses > 1;
    }
}
