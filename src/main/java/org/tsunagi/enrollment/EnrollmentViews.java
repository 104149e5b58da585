package org.tsunagi.enrollment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.enrollment.EnrollmentChange.Part;
import org.tsunagi.enrollment.EnrollmentCorrectionDesk.Correction;
import org.tsunagi.enrollment.Enrollments.OnCourse;
import org.tsunagi.masters.Municipality;
import org.tsunagi.masters.NominatingBody;
import org.tsunagi.masters.Profession;
import org.tsunagi.trainee.Trainee.Person;

/** Reads who is on which course. */
@ApplicationScoped
public class EnrollmentViews {
    private final Enrollments enrollments;
    private final SettledEnrollments settled;
    private final CopiedEnrollments copied;

    EnrollmentViews(Enrollments enrollments, SettledEnrollments settled, CopiedEnrollments copied) {
        this.enrollments = enrollments;
        this.settled = settled;
        this.copied = copied;
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

    /** Everybody on a course as a list that is taken out has them; for officers. Two statements. */
    public List<EnrollmentRow> rows(Viewer viewer, long courseId) {
        viewer.requireOfficer("the list of course " + courseId);
        Map<Long, String> copies = copied.on(courseId);
        return on(viewer, courseId).stream()
                .map(line -> new EnrollmentRow(line, copies.get(line.id())))
                .toList();
    }

    /** One of the people this viewer may see; 404 for any other. */
    public EnrollmentLine one(Viewer viewer, long enrollmentId) {
        return NotFound.orThrow(
                on(viewer, courseOf(enrollmentId)).stream()
                        .filter(line -> line.id() == enrollmentId)
                        .findFirst(),
                "Enrollment " + enrollmentId);
    }

    /** Those people of a course who were judged and cannot give the seat up any more. */
    public Set<Long> settledOn(long courseId) {
        return settled.on(courseId);
    }

    /** The seat that somebody has by an application; empty where none was given or it was given up. For the desks above. */
    public Optional<Standing> standing(long applicationId) {
        return enrollments
                .standingOf(applicationId)
                .map(one -> new Standing(one.id(), settled.on(one.course().id()).contains(one.id())));
    }

    /** The course an enrollment belongs to; 404 when there is none. */
    public long courseOf(long enrollmentId) {
        return enrollments.courseOf(enrollmentId);
    }

    /** The trainee number of everyone who was accepted onto a course, also of who gave the seat up; for the desks above. */
    public Map<Person, Integer> numbersOn(long courseId) {
        return enrollments.namedOnCourse(courseId).entrySet().stream()
                .filter(one -> !one.getValue().takenBack())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().number()));
    }

    /** The applications by which they were; for the desks above. */
    public Set<Long> applicationsOn(long courseId) {
        return enrollments.onCourse(courseId).values().stream()
                .filter(one -> !one.takenBack())
                .map(OnCourse::applicationId)
                .collect(Collectors.toSet());
    }

    /** The particulars of an enrollment as their form shows them, with every correction; 404 for anyone but an officer. */
    public EnrollmentParticulars particulars(Viewer viewer, long enrollmentId) {
        viewer.requireOfficer("an enrollment");
        Enrollment one = enrollments.require(enrollmentId);
        long courseId = one.course().id();
        return new EnrollmentParticulars(
                enrollmentId,
                one.version(),
                courseId,
                one.trainee().id(),
                one.number(),
                one.name(),
                new Correction(
                        one.employer(),
                        one.body().map(NominatingBody::id).orElse(null),
                        one.municipality().map(Municipality::id).orElse(null),
                        one.professions().stream().map(Profession::id).collect(Collectors.toSet()),
                        false),
                settled.on(courseId).contains(enrollmentId),
                enrollments.changesOf(one.trainee().id()).stream()
                        .filter(change -> change.enrollmentId() == enrollmentId)
                        .toList());
    }

    /** Every correction of a trainee's particulars on courses, the latest first; for officers only. */
    public List<ChangeLine> changesOf(Viewer viewer, long traineeId) {
        viewer.requireOfficer("an enrollment");
        return enrollments.changesOf(traineeId);
    }

    /** The year's decisions by course; who gave the seat up later had been accepted and counts, but not beside a substitute. */
    public List<EnrolledCount> perCourse(FiscalYear year) {
        return enrollments.perCourse(year);
    }

    /** People on these courses now, by course; who gave the seat up is not, a course without anybody is missing. */
    public Map<Long, Long> countStandingOn(Collection<Long> courseIds) {
        return courseIds.isEmpty()
                ? Map.of()
                : enrollments.countStandingOn(courseIds).stream()
                        .collect(Collectors.toMap(EnrolledCount::courseId, EnrolledCount::persons));
    }

    /** The entities that stand (not cancelled) on a course, for the desks above. */
    public List<Enrollment> standingOn(long courseId) {
        return enrollments.standingOn(courseId);
    }

    /** The enrollment by which somebody has a seat, and whether it can be given up no more. */
    public record Standing(long enrollmentId, boolean settled) {}

    /** A particular that was corrected: from what to what, by whom, when and why. */
    public record ChangeLine(long enrollmentId, Part part, String from, String to, Act changed, String reason) {}

    /** The particulars of an enrollment as they are now, with every correction, the latest first. */
    public record EnrollmentParticulars(
            long id,
            long version,
            long courseId,
            long traineeId,
            int number,
            PersonName name,
            Correction now,
            boolean settled,
            List<ChangeLine> changes) {}

    /** How many people were accepted onto a course. */
    public record EnrolledCount(long courseId, long persons) {}
}
