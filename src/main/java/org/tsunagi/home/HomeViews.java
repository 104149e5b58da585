package org.tsunagi.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.completion.CompletionViews.CompletedCount;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.enrollment.EnrollmentViews.EnrolledCount;
import org.tsunagi.home.YearGlance.CourseCount;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.IntakeViews.AppliedCount;

/** Reads a year's courses by the report's own counts, so that the two never differ. */
@ApplicationScoped
public class HomeViews {
    private final CourseViews courses;
    private final IntakeViews intake;
    private final EnrollmentViews enrollments;
    private final CompletionViews completions;

    HomeViews(CourseViews courses, IntakeViews intake, EnrollmentViews enrollments, CompletionViews completions) {
        this.courses = courses;
        this.intake = intake;
        this.enrollments = enrollments;
        this.completions = completions;
    }

    /** A year in figures, for the prefecture's own staff. Four statements, however many courses and people. */
    public YearGlance year(Viewer viewer, FiscalYear year) {
        if (viewer.body().isPresent()) {
            throw new NotFound("figures for a nominator");
        }
        Map<Long, Long> applied = intake.appliedPerMunicipality(year).stream()
                .collect(Collectors.groupingBy(AppliedCount::courseId, Collectors.summingLong(AppliedCount::persons)));
        Map<Long, Long> enrolled = enrollments.perCourse(year).stream()
                .collect(Collectors.toMap(EnrolledCount::courseId, EnrolledCount::persons));
        Map<Long, Long> completed = completions.perMunicipality(year).stream()
                .collect(Collectors.groupingBy(
                        CompletedCount::courseId, Collectors.summingLong(CompletedCount::persons)));
        return new YearGlance(
                year,
                courses.of(year).stream()
                        .map(course -> new CourseCount(
                                course,
                                applied.getOrDefault(course.id(), 0L),
                                enrolled.getOrDefault(course.id(), 0L),
                                completed.getOrDefault(course.id(), 0L)))
                        .toList());
    }

    /** The fiscal years that have a summary, the newest first. */
    public List<FiscalYear> years() {
        return courses.fiscalYears();
    }
}
