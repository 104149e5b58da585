package org.tsunagi.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.ApprovalDesk;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.ActWords;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StaleForm;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.Course;
import org.tsunagi.course.CourseDesk;
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
    private final Publishing publishing;
    private final Decidable decidable;
    private final SelectionPackDesk packs;
    private final CourseDesk courses;
    private final ApprovalDesk approvals;
    private final OfficeClock clock;

    SelectionDesk(
            Selections selections,
            DecisionDesk intake,
            SelectionViews views,
            SeatFields fields,
            Publishing publishing,
            Decidable decidable,
            SelectionPackDesk packs,
            CourseDesk courses,
            ApprovalDesk approvals,
            OfficeClock clock) {
        this.selections = selections;
        this.intake = intake;
        this.views = views;
        this.fields = fields;
        this.publishing = publishing;
        this.decidable = decidable;
        this.packs = packs;
        this.courses = courses;
        this.approvals = approvals;
        this.clock = clock;
    }

    /**
     * Writes down that an officer wants another result than proposed for one application, or the proposed one again; it is
     * decided with the others.
     */
    public void overrule(Viewer by, long courseId, Overrule wanted, Fingerprint seen) {
        courses.lock(courseId);
        CourseRound round = selections.lastRound(courseId);
        RuleViolation.unless(selections.of(round).isEmpty(), null, "selection.alreadyDecided");
        ProposalLine line = NotFound.orThrow(
                views.proposal(by, courseId).line(wanted.applicationId()),
                "application " + wanted.applicationId() + " to be decided about");
        if (!line.seen().equals(seen)) {
            throw new StaleForm();
        }
        RuleViolation.unless(Result.DECIDABLE.contains(wanted.result()), "result", "selection.notDecidable");
        SeatField field = fields.open(round);
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

    /** Decides on everything submitted for the course's last round, if it is still what was seen; published at once where that is wanted. */
    public void decide(Viewer by, long courseId, NewDecision wanted) {
        Course course = courses.lock(courseId);
        intake.hold(courseId);
        CourseRound round = selections.lastRound(courseId);
        List<Application> submitted = decidable.require(round);
        SeatField field = fields.open(round);
        List<Decided> decisions = field.decide(selections.overrulesFor(courseId));
        RuleViolation.unless(field.fingerprint(decisions).equals(wanted.seen()), null, "selection.changedMeanwhile");
        refuseExceptionsWithoutEffect(decisions, byId(submitted));
        Selection selection = new Selection(
                course,
                round.number(),
                approvals.enter(by, wanted.approval()),
                clock.now(),
                packs.decidedOn(by, round, wanted.deviation()).orElse(null));
        selections.persist(selection);
        Map<Long, Application> byId = byId(submitted);
        List<SelectionOutcome> outcomes = decisions.stream()
                .map(decided -> new SelectionOutcome(selection, byId.get(decided.applicationId()), decided))
                .toList();
        outcomes.forEach(selections::add);
        publishing.check(round, outcomes);
        switch (wanted.when()) {
            case NOW -> publishing.publish(by, selection);
            case ON_DAY -> {
                LocalDate day = wanted.effectiveDay();
                selection.planPublication(day, "effectiveOn", Act.of(by, clock.now()));
                ActWords.say(PublicationDesk.planned(day));
            }
            case LATER -> ActWords.say(Messages.label(When.LATER));
        }
    }

    private static Map<Long, Application> byId(List<Application> all) {
        return all.stream().collect(Collectors.toMap(Application::id, Function.identity()));
    }

    /** Another exception or another rule may have taken the effect of one that had it when it was made. */
    private static void refuseExceptionsWithoutEffect(List<Decided> decisions, Map<Long, Application> byId) {
        String names = decisions.stream()
                .filter(one -> !one.isReached())
                .map(one -> byId.get(one.applicationId()).applicant().name().full())
                .collect(Collectors.joining("、"));
        RuleViolation.unless(names.isEmpty(), null, "selection.exceptionsWithoutEffect", names);
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
     * What an officer decides.
     *
     * @param seen of the proposal that was approved
     * @param deviation why it is decided otherwise than the pack of drafts says; null where it is not
     * @param when it is published
     */
    public record NewDecision(
            Fingerprint seen,
            ApprovalRecord approval,
            @Nullable String deviation,
            When when) {
        /** One that is published as it is decided. */
        public static NewDecision published(Fingerprint seen, ApprovalRecord approval) {
            return new NewDecision(seen, approval, null, When.NOW);
        }

        private LocalDate effectiveDay() {
            LocalDate day = approval.effectiveOn();
            if (day == null) {
                throw new RuleViolation("effectiveOn", "selection.effectiveDayMissing");
            }
            return day;
        }
    }

    /** When a decision is published. */
    public enum When {
        LATER,
        NOW,
        ON_DAY
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
