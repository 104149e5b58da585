package org.tsunagi.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.course.CourseDate;
import org.tsunagi.course.CourseLine;
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
        List<CourseDate> days,
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
                .map(CourseDate::venue)
                .filter(venue -> !venue.isBlank())
                .distinct()
                .toList();
    }
}
