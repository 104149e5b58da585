package org.tsunagi.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.Approval;
import org.tsunagi.approval.ApprovalDesk;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.enrollment.Enrollment;
import org.tsunagi.enrollment.EnrollmentViews;

/** Decides, for a whole course in one act, who completed. */
@ApplicationScoped
@Transactional
public class CompletionDesk {
    private final Completions completions;
    private final JudgementSheet sheet;
    private final EnrollmentViews enrollments;
    private final CourseDesk courses;
    private final ApprovalDesk approvals;
    private final OfficeClock clock;
    private final Event<CompletionRevoked> revoked;

    CompletionDesk(
            Completions completions,
            JudgementSheet sheet,
            EnrollmentViews enrollments,
            CourseDesk courses,
            ApprovalDesk approvals,
            OfficeClock clock,
            Event<CompletionRevoked> revoked) {
        this.completions = completions;
        this.sheet = sheet;
        this.enrollments = enrollments;
        this.courses = courses;
        this.approvals = approvals;
        this.clock = clock;
        this.revoked = revoked;
    }

    /**
     * Decides on everyone who stands on the course.
     *
     * @param overruled where the officer decides otherwise than the rule proposes, or adds a reason; the rest follow the
     *     proposal, whose reasons are kept with a 未修了
     * @param decidedOn the date of completion, printed on the certificates
     */
    public void decide(
            Viewer by, long courseId, List<Decision> overruled, LocalDate decidedOn, ApprovalRecord approvalRecord) {
        courses.lock(courseId);
        RuleViolation.unless(!completions.anyOn(courseId), null, "completion.alreadyDecided");
        List<Enrollment> people = enrollments.standingOn(courseId);
        RuleViolation.unless(!people.isEmpty(), null, "completion.nobody");
        RuleViolation.unless(!decidedOn.isAfter(clock.today()), "decidedOn", "completion.decidedInTheFuture");
        Map<Long, Judgement> proposals = sheet.of(courseId);
        Map<Long, Decision> otherwise =
                overruled.stream().collect(Collectors.toMap(Decision::enrollmentId, Function.identity()));
        Approval approval = approvals.enter(by, approvalRecord);
        completions.persist(people.stream()
                .map(person -> {
                    Judgement proposal = proposals.get(person.id());
                    Decision decision = decision(person, proposal, otherwise.get(person.id()));
                    return new Completion(person, decision, proposal.met(), decidedOn, approval);
                })
                .toList());
    }

    private static Decision decision(Enrollment person, Judgement proposal, @Nullable Decision otherwise) {
        Outcome proposed = proposal.met() ? Outcome.COMPLETED : Outcome.NOT_COMPLETED;
        if (otherwise == null) {
            String reason = proposal.met() ? null : String.join(Messages.say("completion.and"), proposal.reasons());
            return new Decision(person.id(), proposed, reason);
        }
        RuleViolation.unless(
                otherwise.outcome() == proposed || otherwise.reason() != null,
                "reason-" + person.id(),
                "completion.reasonMissing",
                person.name().full());
        return otherwise;
    }

    /** Takes a completion back, with the reason; its certificate becomes void. */
    public void revoke(long completionId, String reason) {
        completions.require(completionId).revoke(clock.now(), reason);
        revoked.fire(new CompletionRevoked(completionId, reason));
    }
}
