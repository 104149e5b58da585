package org.tsunagi.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.ApprovalDesk;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
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
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SeatRule.Breakable;

/** Proposes who gets a seat, and makes the officer's approved decision so. */
@Desk
public class SelectionDesk {
    private final Selections selections;
    private final DecisionDesk intake;
    private final SelectionViews views;
    private final SeatFields fields;
    private final SeatCheck check;
    private final CourseDesk courses;
    private final EnrollmentDesk enrollments;
    private final ApprovalDesk approvals;
    private final OfficeClock clock;

    SelectionDesk(
            Selections selections,
            DecisionDesk intake,
            SelectionViews views,
            SeatFields fields,
            SeatCheck check,
            CourseDesk courses,
            EnrollmentDesk enrollments,
            ApprovalDesk approvals,
            OfficeClock clock) {
        this.selections = selections;
        this.intake = intake;
        this.views = views;
        this.fields = fields;
        this.check = check;
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
        RuleViolation.unless(Result.DECIDABLE.contains(wanted.result()), "result", "selection.notDecidable");
        SeatField field = fields.open(courseId);
        List<Overrule> others = selections.overrulesFor(courseId).stream()
                .filter(one -> one.applicationId() != wanted.applicationId())
                .toList();
        if (decided(field, others, wanted).result() == wanted.result()) {
            selections.follow(wanted.applicationId());
            return;
        }
        wanted.requireSaid();
        Decided broken =
                decided(field, Stream.concat(others.stream(), Stream.of(wanted)).toList(), wanted);
        RuleViolation.unless(
                broken.result() == wanted.result(),
                "rule",
                "selection.exceptionNotEnough",
                Messages.label(wanted.rule()),
                Messages.label(wanted.result()),
                broken.because());
        selections.overrule(wanted, Act.of(by, clock.now()));
    }

    private static Decided decided(SeatField field, List<Overrule> overrules, Overrule wanted) {
        return field.decide(overrules).stream()
                .filter(one -> one.applicationId() == wanted.applicationId())
                .findFirst()
                .orElseThrow();
    }

    /** Decides on everything submitted for the course, if it is still what was seen; the accepted are enrolled at once. */
    public void decide(Viewer by, long courseId, Fingerprint seen, ApprovalRecord approvalRecord) {
        Course course = courses.lock(courseId);
        intake.hold(courseId);
        RuleViolation.unless(selections.ofCourse(courseId).isEmpty(), null, "selection.alreadyDecided");
        refuseBeforeTheDeadline(courseId);
        long open = intake.awaitingCorrection(courseId);
        RuleViolation.unless(open == 0, null, "selection.correctionsOpen", String.valueOf(open));
        long wanted = intake.unanswered(courseId);
        RuleViolation.unless(wanted == 0, null, "selection.changesWanted", String.valueOf(wanted));
        List<Application> submitted = intake.submittedFor(courseId);
        RuleViolation.unless(!submitted.isEmpty(), null, "selection.nobody");
        SeatField field = fields.open(courseId);
        List<Decided> decisions = field.decide(selections.overrulesFor(courseId));
        RuleViolation.unless(field.fingerprint(decisions).equals(seen), null, "selection.changedMeanwhile");
        refuseExceptionsWithoutEffect(decisions, byId(submitted));
        Selection selection = new Selection(course, approvals.enter(by, approvalRecord), clock.now());
        selections.persist(selection);
        Map<Long, Application> byId = byId(submitted);
        List<Application> accepted = new ArrayList<>();
        for (Decided decided : decisions) {
            Application application = byId.get(decided.applicationId());
            selections.add(new SelectionOutcome(selection, application, decided));
            if (decided.result() == Result.ACCEPTED) {
                accepted.add(application);
            }
        }
        Applied.refuseTwice(accepted.stream().map(Applied::of).toList());
        check.pass(courseId, accepted.stream().map(Application::id).toList(), heldBack(decisions));
        intake.decide(by, submitted);
        selections.forgetOverrulesFor(courseId);
        enrollments.enroll(
                courseId, accepted.stream().map(SelectionDesk::acceptanceOf).toList());
    }

    private static Map<Long, Application> byId(List<Application> all) {
        return all.stream().collect(Collectors.toMap(Application::id, Function.identity()));
    }

    private static Set<Long> heldBack(List<Decided> decisions) {
        return decisions.stream()
                .filter(one -> one.isOverruled() && one.result() == Result.WAITING)
                .map(Decided::applicationId)
                .collect(Collectors.toSet());
    }

    /** Another exception or another rule may have taken the effect of one that had it when it was made. */
    private static void refuseExceptionsWithoutEffect(List<Decided> decisions, Map<Long, Application> byId) {
        String names = decisions.stream()
                .filter(one -> !one.isReached())
                .map(one -> byId.get(one.applicationId()).applicant().name().full())
                .collect(Collectors.joining("、"));
        RuleViolation.unless(names.isEmpty(), null, "selection.exceptionsWithoutEffect", names);
    }

    /** A decision stands for good, so nobody may still be free to send a nomination it would pass over. */
    private void refuseBeforeTheDeadline(long courseId) {
        views.callNotClosed(courseId).ifPresent(call -> {
            throw new RuleViolation(
                    null,
                    call.isExtended() ? "selection.stillExtended" : "selection.stillOpen",
                    JapaneseDate.both(call.lastDeadline()));
        });
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

    /**
     * An officer wants this result for one application where the rule gives another.
     *
     * @param rule the one rule that is broken; null where none is named
     */
    public record Overrule(
            long applicationId, Result result, @Nullable Breakable rule, String reason) {
        void requireSaid() {
            RuleViolation.unless(rule != null, "rule", "selection.brokenRuleMissing");
            RuleViolation.unless(
                    result == Result.ACCEPTED || rule == null || !rule.isLimit(),
                    "rule",
                    "selection.limitKeepsNobodyOut");
            RuleViolation.unless(!reason.isBlank(), "reason", "selection.reasonMissing");
        }
    }
}
