package org.tsunagi.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tsunagi.audit.AuditViews;
import org.tsunagi.audit.AuditViews.AuditLine;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseViews;
import org.tsunagi.home.PersonViews.PersonGlance;
import org.tsunagi.intake.CallViews;
import org.tsunagi.survey.SurveyViews;

/** Who did, saw and took out what of one person, for the administrator who is asked by that person. */
@ApplicationScoped
public class PersonAudit {
    private final PersonViews people;
    private final CourseViews plan;
    private final CallViews calls;
    private final SurveyViews surveys;
    private final AuditViews audit;

    PersonAudit(PersonViews people, CourseViews plan, CallViews calls, SurveyViews surveys, AuditViews audit) {
        this.people = people;
        this.plan = plan;
        this.calls = calls;
        this.surveys = surveys;
        this.audit = audit;
    }

    /** The latest lines; 404 for anyone but an administrator. Some ten statements. */
    public Traces of(Viewer viewer, long traineeId) {
        viewer.requireAdministrator("the audit");
        PersonGlance person = people.one(viewer, traineeId);
        Set<String> own = new HashSet<>(Set.of("people/" + traineeId, "attendance/" + traineeId));
        person.trainee().joined().forEach(joined -> {
            own.add("people/" + joined.id());
            own.add("attendance/" + joined.id());
        });
        Set<Long> courses = new HashSet<>();
        for (PersonLine line : person.courses()) {
            PersonCourse course = line.course();
            courses.add(course.courseId());
            own.add("applications/" + course.applicationId());
            if (course.enrollmentId() != null) {
                own.add("enrollments/" + course.enrollmentId());
            }
            if (course.completionId() != null) {
                own.add("completions/" + course.completionId());
            }
            line.certificates().forEach(certificate -> own.add("certificates/" + certificate.id()));
        }
        person.imported().forEach(entry -> own.add("entries/" + entry.id()));
        return new Traces(
                person.trainee().name(),
                audit.about(viewer, own, Instant.EPOCH),
                audit.about(viewer, listsOf(courses), Instant.EPOCH));
    }

    /** What of these courses shows all their people: the course itself, notices, roll-calls, nominations, the survey's links. */
    private Set<String> listsOf(Set<Long> courses) {
        Set<String> lists = new HashSet<>();
        for (long course : courses) {
            lists.add("courses/" + course);
            lists.add("trainees/" + course);
        }
        surveys.idsOf(courses).forEach(survey -> lists.add("surveys/" + survey));
        plan.daysOf(courses).forEach(day -> lists.add("days/" + day.dayId()));
        calls.callsOf(courses).forEach(call -> lists.add("calls/" + call.id()));
        return lists;
    }

    /**
     * What the audit holds about a person.
     *
     * @param own pages and records that are this person's alone
     * @param courses lists, sheets and files of the courses, on which the person may have stood among others
     */
    public record Traces(PersonName name, List<AuditLine> own, List<AuditLine> courses) {}
}
