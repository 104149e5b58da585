package org.tsunagi.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Reads the courses of several years and the days they meet on; no secret among signed-in users. */
@ApplicationScoped
public class CourseDates {
    private final DatedCourses courses;

    CourseDates(DatedCourses courses) {
        this.courses = courses;
    }

    /** The courses of all years, year by year in the office's order; one statement. */
    public List<CourseLine> courses() {
        return courses.lines();
    }

    /** The days of these courses in order; one statement. */
    public List<CourseDate> of(Collection<Long> courseIds) {
        return courseIds.isEmpty() ? List.of() : courses.datesOf(courseIds);
    }

    /** A day on which a course meets; a day that several courses share stands once for each. */
    public record CourseDate(long courseId, long dayId, LocalDate heldOn, String session, String venue) {}
}
