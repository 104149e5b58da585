package org.tsunagi.enrollment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.FiscalYear;

/** Counts who was accepted (受講決定) and who is on a course now, in figures without names. */
@ApplicationScoped
public class EnrollmentCounts {
    private final EnrollmentFigures figures;

    EnrollmentCounts(EnrollmentFigures figures) {
        this.figures = figures;
    }

    /** The year's decisions by course; who gave the seat up later had been accepted and counts. */
    public List<EnrolledCount> perCourse(FiscalYear year) {
        return figures.perCourse(year);
    }

    /** People on these courses now, by course; who gave the seat up is not, a course without anybody is missing. */
    public Map<Long, Long> standingOn(Collection<Long> courseIds) {
        return courseIds.isEmpty()
                ? Map.of()
                : figures.standingOn(courseIds).stream()
                        .collect(Collectors.toMap(EnrolledCount::courseId, EnrolledCount::persons));
    }

    /** How many people were accepted onto a course. */
    public record EnrolledCount(long courseId, long persons) {}
}
