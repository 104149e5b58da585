package org.tsunagi.enrollment;

import java.util.Map;

/** Knows for whom on a course the head of the workplace is to get a copy of the decision; told by the feature that writes it. */
public interface CopiedEnrollments {
    /** Those of a course, each with whom the copy is made for; that is blank where none is made: no workplace, or the seat given up. */
    Map<Long, String> on(long courseId);
}
