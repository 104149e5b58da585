package org.tsunagi.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads which courses were decided, in figures without names. */
@ApplicationScoped
public class CourseDecisions {
    private final DecidedCourses decided;

    CourseDecisions(DecidedCourses decided) {
        this.decided = decided;
    }

    /** The decisions on these courses, by course; an undecided one is missing. One statement. */
    public Map<Long, DecidedCourse> of(Collection<Long> courseIds) {
        return courseIds.isEmpty()
                ? Map.of()
                : decided.among(courseIds).stream()
                        .collect(Collectors.toMap(DecidedCourse::courseId, Function.identity()));
    }
}
