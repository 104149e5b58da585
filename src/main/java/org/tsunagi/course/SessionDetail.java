package org.tsunagi.course;

import java.util.List;
import org.tsunagi.base.kernel.NotFound;

/** A training session with its courses, its days and what is taught on them. */
public record SessionDetail(
        long id, long version, NewTrainingSession session, List<CourseLine> courses, List<DayPlan> days) {

    /** One of its days; 404 when it is another session's. */
    public DayPlan day(long dayId) {
        return NotFound.orThrow(
                days.stream().filter(day -> day.dayId() == dayId).findFirst(), "day " + dayId + " of session " + id);
    }
}
