package org.tsunagi.completion;

import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.Approval;
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
import org.tsunagi.completion.Completion.Decided;
import org.tsunagi.completion.Completion.Outcome;
import org.tsunagi.course.CourseDay;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.enrollment.Enrollment;
import org.tsunagi.enrollment.Enrollment.ProfessionsCorrected;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.masters.Profession.ProfessionRemoving;

/** Decides, for a whole course in one act, who completed. */
@Desk
public class CompletionDesk {
    private final Completions completions;
    private final JudgementOverrulings overrulings;
    private final JudgementSheet sheet;
    private final EnrollmentViews enrollments;
    private final CourseDesk courses;
    private final ApprovalDesk approvals;
    private final OfficeClock clock;

    CompletionDesk(
            Completions completions,
            JudgementOverrulings overrulings,
            JudgementSheet sheet,
            EnrollmentViews enrollments,
            CourseDesk courses,
            ApprovalDesk approvals,
            OfficeClock clock) {
        this.completions = completions;
        this.overrulings = overrulings;
        this.sheet = sheet;
        this.enrollments = enrollments;
        this.courses = courses;
        this.approvals = approvals;
        this.clock = clock;
    }

    /**
     * Writes down that an officer wants another decision than proposed about one person, or a reason of one's own, or the
     * proposal again; it is decided with the others.
     */
    public void overrule(Viewer by, long courseId, Decision wanted, Fingerprint seen) {
        courses.lock(courseId);
        RuleViolation.unless(!completions.anyOn(courseId), null, "completion.alreadyDecided");
        RuleViolation.unless(wanted.outcome() != Outcome.REVOKED, "outcome", "entry.unknown");
        JudgementLine line = NotFound.orThrow(
                sheet.of(List.of(courseId)).stream()
                        .filter(one -> one.enrollmentId() == wanted.enrollmentId())
                        .findFirst(),
                "person to be judged " + wanted.enrollmentId());
        if (!line.fingerprint(overrulings.on(courseId).get(wanted.enrollmentId()))
                .equals(seen)) {
            throw new StaleForm();
        }
        RuleViolation.unless(
                wanted.outcome() == null || wanted.outcome() == proposed(line.judgement()) || wanted.reason() != null,
                "reason",
                "completion.reasonMissing",
                line.name().full());
        if (wanted.outcome() == null && wanted.reason() == null) {
            overrulings.forget(wanted.enrollmentId());
        } else {
            overrulings.write(wanted, Act.of(by, clock.now()));
        }
    }

    /** Decides on everyone who stands on the course; refused when the proposals are not those the officer saw. */
    public void decide(Viewer by, long courseId, CourseDecision decision) {
        courses.lock(courseId);
        RuleViolation.unless(!completions.anyOn(courseId), null, "completion.alreadyDecided");
        List<Enrollment> people = enrollments.standingOn(courseId);
        RuleViolation.unless(!people.isEmpty(), null, "completion.nobody");
        refuseUnlessConfirmed(courseId);
        sheet.checkCompletedOn(courseId, decision.decidedOn(), clock.today());
        List<JudgementLine> lines = sheet.of(List.of(courseId));
        Map<Long, Decision> otherwise = overrulings.on(courseId);
        RuleViolation.unless(
                JudgementSheet.fingerprint(lines, otherwise).equals(decision.seen()),
                null,
                "completion.proposalsChanged");
        Map<Long, Judgement> proposals =
                lines.stream().collect(Collectors.toMap(JudgementLine::enrollmentId, JudgementLine::judgement));
        Approval approval = approvals.enter(by, decision.approval());
        completions.persist(people.stream().map(person -> {
            Judgement proposal = proposals.get(person.id());
            Decided decided = decided(person, proposal, otherwise.get(person.id()));
            return new Completion(person, decided, proposal.met(), decision.decidedOn(), approval);
        }));
    }

    /** An official decision rests on attendance somebody has answered for. */
    private void refuseUnlessConfirmed(long courseId) {
        List<CourseDay> days = sheet.unconfirmedDaysOf(courseId);
        RuleViolation.unless(
                days.isEmpty(),
                "unconfirmed",
                "completion.unconfirmed",
                days.stream()
                        .map(day -> JapaneseDate.withWeekday(day.heldOn()))
                        .collect(Collectors.joining(Messages.say("completion.and"))));
    }

    private static Decided decided(Enrollment person, Judgement proposal, @Nullable Decision otherwise) {
        Outcome proposed = proposed(proposal);
        Outcome outcome = otherwise == null || otherwise.outcome() == null ? proposed : otherwise.outcome();
        String reason = otherwise == null ? null : otherwise.reason();
        RuleViolation.unless(
                outcome == proposed || reason != null,
                null,
                "completion.reasonMissing",
                person.name().full());
        return new Decided(outcome, reason != null || proposal.met() ? reason : missing(proposal));
    }

    private static Outcome proposed(Judgement proposal) {
        return proposal.met() ? Outcome.COMPLETED : Outcome.NOT_COMPLETED;
    }

    private static String missing(Judgement proposal) {
        return String.join(Messages.say("completion.and"), proposal.reasons());
    }

    void on(@Observes ProfessionsCorrected corrected) {
        completions
                .ofEnrollment(corrected.enrollmentId())
                .forEach(one -> corrected.followed(one.correctProfessions(corrected.professions())));
    }

    /**
     * The decision on everyone who stands on a course: as proposed, whose reasons are kept with a 未修了, or as an officer
     * wanted it otherwise.
     *
     * @param decidedOn the date of completion, printed on the certificates
     * @param seen the {@link CourseJudgement#seen()} of the sheet the officer looked at
     */
    public record CourseDecision(LocalDate decidedOn, ApprovalRecord approval, Fingerprint seen) {}

    /**
     * What is decided about one enrollment; a reason is needed whenever the rule is overruled.
     *
     * @param outcome null to follow the rule's proposal
     */
    public record Decision(
            long enrollmentId,
            @Nullable Outcome outcome,
            @Nullable String reason) {}

    void on(@Observes ProfessionRemoving profession) {
        profession
                .removal()
                .hangs(completions.withProfession(profession.professionId()), "completion.hanging.ofProfession");
    }
}
