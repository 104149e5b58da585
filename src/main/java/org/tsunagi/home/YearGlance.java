package org.tsunagi.home;

import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;

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
}
