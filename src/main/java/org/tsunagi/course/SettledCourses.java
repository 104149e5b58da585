package org.tsunagi.course;

import java.util.Collection;
import java.util.Set;

/** Knows which courses have their people already, so that nothing more is asked of their plan; told by the selection. */
public interface SettledCourses {
    /** Those of these courses. */
    Set<Long> among(Collection<Long> courseIds);
}
