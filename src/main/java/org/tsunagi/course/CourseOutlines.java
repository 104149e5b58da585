package org.tsunagi.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;

/** Reads what a year's report says of its courses; no secret among signed-in users. */
@ApplicationScoped
public class CourseOutlines {
    private final OutlinedCourses courses;

    CourseOutlines(OutlinedCourses courses) {
        this.courses = courses;
    }

    /** The courses of a fiscal year in the office's order; two statements, however many courses and days. */
    public List<CourseOutline> of(FiscalYear year) {
        return courses.of(year);
    }

    /**
     * A course as papers describe it.
     *
     * @param eligibility 受講対象者
     * @param days in order, those shared with other courses included
     */
    public record CourseOutline(
            long courseId, String title, String shortTitle, String eligibility, List<LocalDate> days) {}
}
