package org.tsunagi.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsunagi.approval.ApprovalDesk;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Course;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.enrollment.EnrollmentDesk;
import org.tsunagi.enrollment.EnrollmentDesk.Acceptance;
import org.tsunagi.intake.Application;
import org.tsunagi.intake.DecisionDesk;
import org.tsunagi.masters.NominatingBody;
import org.tsunagi.selection.Proposal.ProposalLine;
import org.tsunagi.selection.SeatAllocation.Candidate;
import org.tsunagi.selection.SeatAllocation.Place;
import org.tsunagi.selection.SeatAllocation.Result;

/** Proposes who gets a seat, and makes the officer's approved decision so. */
@Desk
public class SelectionDesk {
    private final Selections selections;
    private final DecisionDesk intake;
    private final SelectionViews views;
    private final CourseDesk courses;
    private final EnrollmentDesk enrollments;
    private final ApprovalDesk approvals;
    private final OfficeClock clock;

    SelectionDesk(
            Selections selections,
            DecisionDesk intake,
            SelectionViews views,
            CourseDesk courses,
            EnrollmentDesk enrollments,
            ApprovalDesk approvals,
            OfficeClock clock) {
        this.selections = selections;
        this.intake = intake;
        this.views = views;
        this.courses = courses;
        this.enrollments = enrollments;
        this.approvals = approvals;
        this.clock = clock;
    }

    /**
     * Writes down that an officer wants another result than proposed for one application, or the proposed one again; it is
     * decided with the others.
     */
    public void overrule(Viewer by, long courseId, Overrule wanted, Fingerprint seen) {
        courses.lock(courseId);
        RuleViolation.unless(selections.ofCourse(courseId).isEmpty(), null, "selection.alreadyDecided");
        ProposalLine line = NotFound.orThrow(
                views.proposal(by, courseId).line(wanted.applicationId()),
                "application " + wanted.applicationId() + " to be decided about");
        if (!line.seen().equals(seen)) {
            throw new StaleForm();
        }
        boolean follows = wanted.result() == line.decided().proposed();
        RuleViolation.unless(Result.DECIDABLE.contains(wanted.result()), "result", "selection.notDecidable");
        RuleViolation.unless(follows || !wanted.reason().isBlank(), "reason", "selection.reasonMissing");
        if (follows) {
            selections.follow(wanted.applicationId());
        } else {
            selections.overrule(wanted, Act.of(by, clock.now()));
        }
    }

    /** Decides on everything submitted for the course, if it is still what was seen; the accepted are enrolled at once. */
    public void decide(Viewer by, long courseId, Fingerprint seen, ApprovalRecord approvalRecord) {
        Course course = courses.lock(courseId);
        intake.hold(courseId);
        RuleViolation.unless(selections.ofCourse(courseId).isEmpty(), null, "selection.alreadyDecided");
        refuseBeforeTheDeadline(courseId);
        long open = intake.awaitingCorrection(courseId);
        RuleViolation.unless(open == 0, null, "selection.correctionsOpen", String.valueOf(open));
        List<Application> submitted = intake.submittedFor(courseId);
        RuleViolation.unless(!submitted.isEmpty(), null, "selection.nobody");
        List<Decided> decisions = Decided.of(propose(course, submitted), selections.overrulesFor(courseId));
        RuleViolation.unless(Decided.fingerprint(decisions).equals(seen), null, "selection.changedMeanwhile");
        Selection selection = new Selection(course, approvals.enter(by, approvalRecord), clock.now());
        selections.persist(selection);
        Map<Long, Application> byId =
                submitted.stream().collect(Collectors.toMap(Application::id, Function.identity()));
        List<Application> accepted = new ArrayList<>();
        for (Decided decided : decisions) {
            Application application = byId.get(decided.applicationId());
            selections.add(new SelectionOutcome(selection, application, decided));
            if (decided.result() == Result.ACCEPTED) {
                accepted.add(application);
            }
        }
        Applied.refuseTwice(accepted.stream().map(Applied::of).toList());
        intake.decide(by, submitted);
        selections.forgetOverrulesFor(courseId);
        enrollments.enroll(
                courseId, accepted.stream().map(SelectionDesk::acceptanceOf).toList());
    }

    /** A decision stands for good, so nobody may still be free to send a nomination it would pass over. */
    private void refuseBeforeTheDeadline(long courseId) {
        views.callNotClosed(courseId).ifPresent(call -> {
            throw new RuleViolation(null, "selection.stillOpen", call.window().deadline());
        });
    }

    private static List<Place> propose(Course course, List<Application> submitted) {
        return SeatAllocation.of(course.seats())
                .fill(submitted.stream().map(SelectionDesk::candidateOf).toList());
    }

    static Candidate candidateOf(Application application) {
        Integer rank = application.rank();
        return new Candidate(
                application.id(),
                application.body().map(NominatingBody::id).orElse(null),
                rank == null ? 0 : rank,
                application.submittedAt().orElseThrow());
    }

    static Acceptance acceptanceOf(Application application) {
        NominatingBody body = application.body().orElse(null);
        return new Acceptance(
                application.id(),
                application.applicant().name(),
                application.applicant().birthDate(),
                application.applicant().employer(),
                body,
                body == null
                        ? application.applicant().municipality().orElse(null)
                        : body.municipality()
                                .or(application.applicant()::municipality)
                                .orElse(null),
                application.applicant().professions(),
                application.applicant().otherProfession());
    }

    /** An officer wants this result for one application, with the reason where the allocation gives another. */
    public record Overrule(long applicationId, Result result, String reason) {}
}
