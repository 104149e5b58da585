package org.tsunagi.enrollment;

import java.util.Collection;
import java.util.Set;

/** Knows which enrollments are settled, so that the seat is not given up any more; told by the feature that judges. */
public interface SettledEnrollments {
    /** Those of a course. */
    Set<Long> on(long courseId);

    /** Of these courses those whose people are settled. */
    Set<Long> coursesAmong(Collection<Long> courseIds);
}
