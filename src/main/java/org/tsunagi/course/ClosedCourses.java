package org.tsunagi.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.RuleViolation;

/** Keeps the plan of a closed course as it is: refuses what would change it, and names the course. */
@ApplicationScoped
class ClosedCourses {
    private final CourseClosings closings;

    ClosedCourses(CourseClosings closings) {
        this.closings = closings;
    }

    void refuse(Course course) {
        refuse(List.of(course), null);
    }

    void refuse(Collection<Course> courses, @Nullable String field) {
        if (!courses.isEmpty()) {
            refuse(field, closings.titlesAmong(courses.stream().map(Course::id).toList()));
        }
    }

    /** @param field the button or field that was used */
    void refuse(TrainingSession session, @Nullable String field) {
        refuse(field, closings.titlesOfSession(session.id()));
    }

    private static void refuse(@Nullable String field, List<String> closed) {
        RuleViolation.unless(closed.isEmpty(), field, "course.closed", String.join("・", closed));
    }
}
