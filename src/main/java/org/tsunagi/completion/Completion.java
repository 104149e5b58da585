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
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.Approval;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.completion.JudgementLine.DecisionLine;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.enrollment.Enrollment;
import org.tsunagi.masters.Profession;

/**
 * The decision on one enrollment: completed or not, by approval, with the rule, the name and the professions as they were.
 * It counts in the fiscal year of the course. What changes later changes
 * nothing here, unless an officer corrects the professions, with a reason.
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

    @Embedded
    @EmbeddedColumnNaming("revoked_%s")
    private @Nullable Act revoked;

    private @Nullable String revocationReason;

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
        return outcome == Outcome.COMPLETED && revoked == null;
    }

    CompletionRule rule() {
        return rule;
    }

    Approval approval() {
        return approval;
    }

    DecisionLine line() {
        return new DecisionLine(id(), outcome, proposedMet, reason, decidedOn, revoked, revocationReason);
    }

    /** Its professions become those of the corrected enrollment; answers what they were, as one text. */
    String correctProfessions(Set<Profession> right) {
        String before = professions.stream().map(Profession::name).sorted().collect(Collectors.joining("、"));
        professions.retainAll(right);
        professions.addAll(right);
        return before;
    }

    void revoke(Viewer by, Instant now, String why) {
        RuleViolation.unless(stands(), null, "completion.notStanding");
        this.revoked = Act.of(by, now);
        this.revocationReason = why;
    }

    /** The outcome of one person with its reason. */
    record Decided(Outcome outcome, @Nullable String reason) {}

    /** A completion was revoked; its certificate becomes void in the same transaction. */
    public record CompletionRevoked(long completionId, Viewer by, String reason) {}

    /** What an officer decided about one person on one course. */
    public enum Outcome {
        COMPLETED,
        NOT_COMPLETED
    }
}
