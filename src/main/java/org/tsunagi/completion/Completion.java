package org.tsunagi.completion;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.Approval;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.completion.CompletionChange.Basis;
import org.tsunagi.completion.JudgementLine.DecisionLine;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.enrollment.Enrollment;
import org.tsunagi.masters.Profession;

/**
 * The decision on one enrollment as it now stands: completed or not, by approval, with the rule, the name and the professions
 * as they were. It counts in the fiscal year of the course. What changes later changes nothing here, unless an officer
 * corrects the professions or the decision itself, with a reason; each verb that does answers the change to keep.
 */
@Entity
public class Completion extends StoredEntity {
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Enrollment enrollment;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Approval approval;

    private int fiscalYear;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private boolean proposedMet;
    private @Nullable String reason;
    private LocalDate decidedOn;

    @Embedded
    private CompletionRule rule;

    @Embedded
    private PersonName name;

    @ManyToMany
    @JoinTable(name = "completion_profession", inverseJoinColumns = @JoinColumn(name = "profession_id"))
    private Set<Profession> professions = new HashSet<>();

    /** True while it stands without a valid certificate, else null: an index finds these few among all the years. */
    private @Nullable Boolean uncertified;

    protected Completion() {}

    Completion(Enrollment enrollment, Decided decided, boolean proposedMet, LocalDate decidedOn, Approval approval) {
        this.enrollment = enrollment;
        this.approval = approval;
        this.fiscalYear = enrollment.course().fiscalYear().year();
        this.outcome = decided.outcome();
        this.proposedMet = proposedMet;
        this.reason = decided.reason();
        this.decidedOn = decidedOn;
        this.rule = enrollment.course().completionRule();
        this.name = enrollment.trainee().name();
        this.professions.addAll(enrollment.professions());
        certificateMissing();
    }

    public Enrollment enrollment() {
        return enrollment;
    }

    /** The date printed on the certificate. */
    public LocalDate decidedOn() {
        return decidedOn;
    }

    /** The fiscal year it counts in: that of the course it was finished in. */
    public FiscalYear fiscalYear() {
        return new FiscalYear(fiscalYear);
    }

    /** Whether the person holds this completion now. */
    public boolean stands() {
        return outcome == Outcome.COMPLETED;
    }

    CompletionRule rule() {
        return rule;
    }

    Approval approval() {
        return approval;
    }

    DecisionLine line() {
        return new DecisionLine(id(), outcome, proposedMet, reason, decidedOn);
    }

    /** Its professions become those of the corrected enrollment; answers what they were, as one text. */
    String correctProfessions(Set<Profession> right) {
        String before = professions.stream().map(Profession::name).sorted().collect(Collectors.joining("、"));
        professions.retainAll(right);
        professions.addAll(right);
        return before;
    }

    /** Takes it back. */
    CompletionChange revoke(Basis basis) {
        RuleViolation.unless(stands(), null, "completion.notStanding");
        String before = words();
        this.outcome = Outcome.REVOKED;
        return changed(before, basis);
    }

    /** Completed after all, as the person is known now: decided anew after 未修了 or a revocation. */
    CompletionChange complete(LocalDate on, boolean nowProposed, Basis basis) {
        RuleViolation.unless(!stands(), null, "completion.standing");
        String before = words();
        this.outcome = Outcome.COMPLETED;
        this.proposedMet = nowProposed;
        this.reason = null;
        this.decidedOn = on;
        this.name = enrollment.trainee().name();
        correctProfessions(enrollment.professions());
        return changed(before, basis);
    }

    /** Another date of completion. */
    CompletionChange redate(LocalDate on, Basis basis) {
        RuleViolation.unless(stands(), null, "completion.notStanding");
        RuleViolation.unless(!on.equals(decidedOn), "decidedOn", "completion.sameDate");
        String before = words();
        this.decidedOn = on;
        return changed(before, basis);
    }

    /** It has a valid certificate now. */
    public void certificateMade() {
        this.uncertified = null;
    }

    /** Its certificate is not valid any more, or there is none yet. */
    public void certificateMissing() {
        this.uncertified = stands() ? Boolean.TRUE : null;
    }

    private CompletionChange changed(String before, Basis basis) {
        certificateMissing();
        return new CompletionChange(this, before, words(), basis);
    }

    private String words() {
        return switch (outcome) {
            case COMPLETED -> Messages.say("completion.words.completed", JapaneseDate.both(decidedOn));
            case NOT_COMPLETED ->
                reason == null ? Messages.label(outcome) : Messages.say("completion.words.notCompleted", reason);
            case REVOKED -> Messages.label(outcome);
        };
    }

    /** The outcome of one person with its reason. */
    record Decided(Outcome outcome, @Nullable String reason) {}

    /** The decision on one person was changed; a certificate made on it becomes void in the same transaction. */
    public record CompletionChanged(long completionId, Viewer by, String reason) {}

    /** What holds for one person on one course: decided either way, or a completion taken back. */
    public enum Outcome {
        COMPLETED,
        NOT_COMPLETED,
        REVOKED;

        /** Between which an officer decides. */
        public static final List<Outcome> DECISIONS = List.of(COMPLETED, NOT_COMPLETED);
    }
}
