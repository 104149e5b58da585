package org.tsunagi.enrollment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Viewer;

/** Reads who is on which course. */
@ApplicationScoped
public class EnrollmentViews {
    private final Enrollments enrollments;

    EnrollmentViews(Enrollments enrollments) {
        this.enrollments = enrollments;
    }

    /** The people of a course this viewer may see: all for an officer, its own for a nominating body. */
    public List<EnrollmentLine> on(Viewer viewer, long courseId) {
        List<EnrollmentLine> lines = enrollments.linesOf(courseId);
        if (viewer.isOfficer()) {
            return lines;
        }
        return viewer.body()
                .map(own ->
                        lines.stream().filter(line -> own.equals(line.bodyId())).toList())
                .orElse(List.of());
    }

    /** One of the people this viewer may see; 404 for any other. */
    public EnrollmentLine one(Viewer viewer, long enrollmentId) {
        return NotFound.orThrow(
                on(viewer, courseOf(enrollmentId)).stream()
                        .filter(line -> line.id() == enrollmentId)
                        .findFirst(),
                "Enrollment " + enrollmentId);
    }

    /** The course an enrollment belongs to; 404 when there is none. */
    public long courseOf(long enrollmentId) {
        return enrollments.require(enrollmentId).course().id();
    }

    /** The entities that stand (not cancelled) on a course, for the desks above. */
    public List<Enrollment> standingOn(long courseId) {
        return enrollments.standingOn(courseId);
    }

    /** The entity behind an id, for the desks above; 404 when there is none. */
    public Enrollment enrollment(long enrollmentId) {
        return NotFound.orThrow(enrollments.findByIdOptional(enrollmentId), "Enrollment " + enrollmentId);
    }
}
