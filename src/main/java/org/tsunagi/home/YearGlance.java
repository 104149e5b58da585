package org.tsunagi.home;

import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.course.CourseLine;

/** A fiscal year in figures; added up over its courses a person on two of them counts twice (延べ). */
public record YearGlance(FiscalYear year, List<CourseCount> courses) {
    public long applied() {
        return courses.stream().mapToLong(CourseCount::applied).sum();
    }

    public long enrolled() {
        return courses.stream().mapToLong(CourseCount::enrolled).sum();
    }

    public long completed() {
        return courses.stream().mapToLong(CourseCount::completed).sum();
    }

    /** A course in figures, counted as the report counts: each person once on this course (実人数). */
    public record CourseCount(CourseLine course, long applied, long enrolled, long completed) {}
}
