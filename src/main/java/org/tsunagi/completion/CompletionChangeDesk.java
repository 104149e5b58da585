package org.tsunagi.completion;

import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.function.Function;
import org.tsunagi.approval.ApprovalDesk;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.completion.Completion.CompletionChanged;
import org.tsunagi.completion.CompletionChange.Basis;
import org.tsunagi.course.CourseDesk;

/** Changes what was decided about one person, by an approval of its own; what held until then is kept. */
@Desk
public class CompletionChangeDesk {
    private final Completions completions;
    private final CompletionChanges changes;
    private final JudgementSheet sheet;
    private final CourseDesk courses;
    private final ApprovalDesk approvals;
    private final OfficeClock clock;
    private final Event<CompletionChanged> changed;

    CompletionChangeDesk(
            Completions completions,
            CompletionChanges changes,
            JudgementSheet sheet,
            CourseDesk courses,
            ApprovalDesk approvals,
            OfficeClock clock,
            Event<CompletionChanged> changed) {
        this.completions = completions;
        this.changes = changes;
        this.sheet = sheet;
        this.courses = courses;
        this.approvals = approvals;
        this.clock = clock;
        this.changed = changed;
    }

    /** Takes a completion back. */
    public void revoke(Viewer by, long completionId, Change wanted) {
        seen(completionId, wanted);
        keep(by, completionId, wanted, completions.require(completionId)::revoke);
    }

    /** Who had not completed, or no longer, completed on that day after all; for who has, the day becomes that one. */
    public void correct(Viewer by, long completionId, LocalDate decidedOn, Change wanted) {
        JudgementLine line = seen(completionId, wanted);
        sheet.checkCompletedOn(line.courseId(), decidedOn, clock.today());
        Completion one = completions.require(completionId);
        keep(
                by,
                completionId,
                wanted,
                basis -> one.stands()
                        ? one.redate(decidedOn, basis)
                        : one.complete(decidedOn, line.judgement().met(), basis));
    }

    /** The line of this person, its course locked, if it is still as the officer saw it. */
    private JudgementLine seen(long completionId, Change wanted) {
        long courseId = completions.courseOf(completionId);
        courses.lock(courseId);
        JudgementLine line = sheet.of(courseId, completionId);
        RuleViolation.unless(line.fingerprint().equals(wanted.seen()), null, "completion.decisionChanged");
        return line;
    }

    private void keep(Viewer by, long completionId, Change wanted, Function<Basis, CompletionChange> verb) {
        Basis basis = new Basis(approvals.enter(by, wanted.approval()), Act.of(by, clock.now()), wanted.reason());
        changes.persist(verb.apply(basis));
        changed.fire(new CompletionChanged(completionId, by, wanted.reason()));
    }

    /**
     * Why a decision is changed, and by which approval.
     *
     * @param seen of the person's line as the officer saw it
     */
    public record Change(String reason, ApprovalRecord approval, Fingerprint seen) {}
}
