package org.tsunagi.course;

import java.time.LocalDate;
import java.util.Set;

/** A day in the plan of a year, with the courses that meet on it. */
public record PlannedDay(long dayId, LocalDate heldOn, long sessionId, String session, Set<Long> courseIds) {
    public boolean shared() {
        return courseIds.size() > 1;
    }

    public boolean isOf(CourseLine course) {
        return courseIds.contains(course.id());
    }

    /** A row of the query: one course of one day. */
    record Sharing(long dayId, LocalDate heldOn, long sessionId, String session, long courseId) {}
}
