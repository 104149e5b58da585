package org.tsunagi.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.completion.CompletionViews.CompletedCount;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.enrollment.EnrollmentViews.EnrolledCount;
import org.tsunagi.home.YearGlance.CourseCount;
import org.tsunagi.intake.ApplicationCounts;
import org.tsunagi.intake.ApplicationCounts.AppliedCount;

/** Counts a year's courses by the report's own counts, so that the two never differ. */
@ApplicationScoped
class YearCounts {
    private final CourseViews courses;
    private final ApplicationCounts applications;
    private final EnrollmentViews enrollments;
    private final CompletionViews completions;

    YearCounts(
            CourseViews courses,
            ApplicationCounts applications,
            EnrollmentViews enrollments,
            CompletionViews completions) {
        this.courses = courses;
        this.applications = applications;
        this.enrollments = enrollments;
        this.completions = completions;
    }

    /** Four statements, however many courses and people. */
    YearGlance of(FiscalYear year) {
        Map<Long, Long> applied = applications.perMunicipality(year).stream()
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
}
