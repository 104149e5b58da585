package org.tsunagi.course;

import org.tsunagi.base.kernel.Viewer;

/** Where a course stands at one station: each feature that is a station of a course provides one such bean. */
public interface CourseSteps {
    /** This station of a course as the viewer may see it; the number of its statements does not grow with rows. */
    CourseStep of(Viewer viewer, CourseLine course);
}
