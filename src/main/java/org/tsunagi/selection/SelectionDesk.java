package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.Approval;
import org.tsunagi.approval.ApprovalDesk;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Course;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.enrollment.Acceptance;
import org.tsunagi.enrollment.EnrollmentDesk;
import org.tsunagi.intake.Application;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.municipality.NominatingBody;

/** Proposes who gets a seat, and makes the officer's approved decision so. */
@ApplicationScoped
@Transactional
public class SelectionDesk {
    private final Selections selections;
    private final IntakeDesk intake;
    private final CourseDesk courses;
    private final EnrollmentDesk enrollments;
    private final ApprovalDesk approvals;
    private final OfficeClock clock;

    SelectionDesk(
            Selections selections,
            IntakeDesk intake,
            CourseDesk courses,
            EnrollmentDesk enrollments,
            ApprovalDesk approvals,
            OfficeClock clock) {
        this.selections = selections;
        this.intake = intake;
        this.courses = courses;
        this.enrollments = enrollments;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** Decides on everything submitted for the course; enrollments follow at once for the accepted. */
    public void decide(Viewer by, long courseId, List<Overrule> overrules, ApprovalRecord approvalRecord) {
        Course course = courses.lock(courseId);
        RuleViolation.unless(selections.ofCourse(courseId).isEmpty(), null, "selection.alreadyDecided");
        long open = intake.awaitingCorrection(courseId);
        RuleViolation.unless(open == 0, null, "selection.correctionsOpen", String.valueOf(open));
        List<Application> submitted = intake.submittedFor(courseId);
        RuleViolation.unless(!submitted.isEmpty(), null, "selection.nobody");
        Approval approval = approvals.enter(by, approvalRecord);
        Selection selection = new Selection(course, approval, clock.now());
        selections.persist(selection);
        Map<Long, Application> byId =
                submitted.stream().collect(Collectors.toMap(Application::id, Function.identity()));
        Map<Long, Overrule> overruled =
                overrules.stream().collect(Collectors.toMap(Overrule::applicationId, Function.identity()));
        List<Acceptance> accepted = new ArrayList<>();
        for (Place place : propose(course, submitted)) {
            Application application = byId.get(place.candidate().applicationId());
            Overrule otherwise = overruled.get(application.id());
            selections.add(outcome(selection, application, place, otherwise));
            if (resultOf(place, otherwise) == Result.ACCEPTED) {
                accepted.add(acceptanceOf(application));
            }
        }
        intake.decide(by, submitted);
        enrollments.enroll(courseId, accepted);
    }

    static List<Place> propose(Course course, List<Application> submitted) {
        return SeatAllocation.of(course.seats())
                .fill(submitted.stream().map(SelectionDesk::candidateOf).toList());
    }

    private static Candidate candidateOf(Application application) {
        Integer rank = application.rank();
        return new Candidate(
                application.id(),
                application.body().map(NominatingBody::id).orElse(null),
                rank == null ? 0 : rank,
                application.submittedAt().orElseThrow());
    }

    private static Result resultOf(Place place, @Nullable Overrule otherwise) {
        return otherwise == null ? place.result() : otherwise.result();
    }

    private static SelectionOutcome outcome(
            Selection selection, Application application, Place place, @Nullable Overrule otherwise) {
        if (otherwise == null) {
            return new SelectionOutcome(selection, application, place.result(), place.waitingPosition(), null);
        }
        RuleViolation.unless(
                !otherwise.reason().isBlank(),
                "reason-" + application.id(),
                "selection.reasonMissing",
                application.name().full());
        return new SelectionOutcome(selection, application, otherwise.result(), 0, otherwise.reason());
    }

    private static Acceptance acceptanceOf(Application application) {
        NominatingBody body = application.body().orElse(null);
        return new Acceptance(
                application.id(),
                application.name(),
                application.birthDate(),
                application.employer(),
                body,
                body == null
                        ? application.municipality().orElse(null)
                        : body.municipality().or(application::municipality).orElse(null),
                application.professions());
    }
}
