package org.tsunagi.home;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseLine;
import org.tsunagi.home.YearGlance.CourseCount;
import org.tsunagi.intake.CallLine;
import org.tsunagi.survey.SurveyLine;

/**
 * A course at a glance: figures and dates, nobody's name.
 *
 * @param days those of this course, in order
 * @param sharing the courses that meet on any of these days, this one first
 * @param call the one that closes last, if any
 */
public record CourseGlance(
        CourseLine course,
        List<Step> steps,
        List<CourseDay> days,
        List<SharingLine> sharing,
        CourseCount count,
        @Nullable SurveyLine survey,
        @Nullable CallLine call) {

    /** The step the course stands at; null once all are done. */
    public @Nullable Step current() {
        return steps.stream().filter(Step::current).findFirst().orElse(null);
    }

    /** Where the course meets, each venue once; none for a course without rooms. */
    public List<String> venues() {
        return days.stream()
                .map(CourseDay::venue)
                .filter(venue -> !venue.isBlank())
                .distinct()
                .toList();
    }

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

    /**
     * One station of a course and how far it is.
     *
     * @param current whether it is the first that is not done
     * @param note dates and figures in a few words; may be empty
     * @param place its page, or null where this viewer has none
     */
    public record Step(
            Station station,
            boolean done,
            boolean current,
            String note,
            @Nullable String place) {

        Step seenBy(boolean officer, @Nullable String elsewhere) {
            return officer ? this : new Step(station, done, current, note, elsewhere);
        }
    }

    /** The stations of a course, in order. */
    public enum Station {
        PLAN,
        CALL,
        SELECTION,
        SESSIONS,
        COMPLETION,
        CERTIFICATE,
        REPORT
    }
}
