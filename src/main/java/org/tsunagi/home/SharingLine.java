package org.tsunagi.home;

import java.util.Set;
import org.tsunagi.course.CourseLine;

/**
 * A course in the table of shared days.
 *
 * @param people on it now
 * @param days of the table on which it meets
 * @param shared those of them on which another course meets too
 */
public record SharingLine(CourseLine course, long people, Set<Long> days, Set<Long> shared) {
    public boolean meetsOn(long dayId) {
        return days.contains(dayId);
    }

    public boolean sharesOn(long dayId) {
        return shared.contains(dayId);
    }
}
