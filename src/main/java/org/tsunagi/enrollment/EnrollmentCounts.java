package org.tsunagi.enrollment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;

/** Counts who was accepted (受講決定), in figures without names. */
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
}
