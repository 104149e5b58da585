package org.tsunagi.course;

import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;

/**
 * One station of a course on its way from the plan to the report, and how far the course is there.
 *
 * @param order where it stands among the stations, as the lines of the menu are ordered
 * @param settles whether, once it is done, nothing before it has to be done any more
 * @param note dates and figures in a few words; may be empty
 * @param place its page, or null where the viewer has none
 */
public record CourseStep(
        int order,
        String label,
        boolean done,
        boolean settles,
        String note,
        @Nullable String place) {

    /** The note of a station that the course has not reached. */
    public static String notYet() {
        return Messages.say("course.step.notYet");
    }
}
