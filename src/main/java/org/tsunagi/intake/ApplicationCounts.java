package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;

/** Counts who applied (受講申込), in figures without names. */
@ApplicationScoped
public class ApplicationCounts {
    private final ApplicationFigures figures;

    ApplicationCounts(ApplicationFigures figures) {
        this.figures = figures;
    }

    /**
     * The year's applicants by course and municipality: what was submitted and not taken back before the call's
     * deadline. What an officer entered after the deadline counts too. A nomination counts for the municipality that
     * nominated; a direct application, or one by another body, for that of the workplace.
     */
    public List<AppliedCount> perMunicipality(FiscalYear year) {
        return figures.perMunicipality(year);
    }

    /**
     * How many persons of one municipality applied for a course.
     *
     * @param municipalityId null for those who count for none of the prefecture's municipalities
     */
    public record AppliedCount(long courseId, @Nullable Long municipalityId, long persons) {}
}
