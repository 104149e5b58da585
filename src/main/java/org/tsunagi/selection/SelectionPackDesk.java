package org.tsunagi.selection;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.PackDesk;
import org.tsunagi.approval.PackDesk.DecidedPack;
import org.tsunagi.approval.PackDesk.NewPack;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.intake.DecisionDesk;

/** Takes out what goes to the decision on paper about the seats of a course, and keeps it. */
@Desk
public class SelectionPackDesk {
    private final Selections selections;
    private final Decidable decidable;
    private final PackDrafts drafts;
    private final DecisionDesk intake;
    private final CourseDesk courses;
    private final PackDesk packs;

    SelectionPackDesk(
            Selections selections,
            Decidable decidable,
            PackDrafts drafts,
            DecisionDesk intake,
            CourseDesk courses,
            PackDesk packs) {
        this.selections = selections;
        this.decidable = decidable;
        this.drafts = drafts;
        this.intake = intake;
        this.courses = courses;
        this.packs = packs;
    }

    /** By which pack is decided now; empty where none was made. */
    Optional<DecidedPack> decidedOn(Viewer by, CourseRound round, @Nullable String deviation) {
        return packs.decidedOn(PackDraft.KIND, round.subject(), () -> drafts.seen(by, round), deviation);
    }

    /**
     * Keeps the pack of what was seen, if it could be decided just so; the same form sent twice keeps one.
     *
     * @param printer makes the file
     */
    public void make(
            Viewer by, long courseId, Fingerprint seen, SubmissionKey key, Function<PackDraft, byte[]> printer) {
        courses.lock(courseId);
        if (packs.isKept(key)) {
            return;
        }
        intake.hold(courseId);
        CourseRound round = selections.lastRound(courseId);
        decidable.require(round);
        PackDraft draft = drafts.of(by, round);
        Proposal proposal = draft.proposal();
        RuleViolation.unless(proposal.seen().equals(seen), null, "selection.pack.changed");
        RuleViolation.unless(proposal.unreached().isEmpty(), null, "selection.pack.unreached");
        String name =
                Messages.say("selection.pack.file", draft.course().fiscalYear().label(), draft.title());
        packs.keep(
                by,
                new NewPack(
                        PackDraft.KIND,
                        round.subject(),
                        name,
                        draft.seen(),
                        printer.apply(draft),
                        PackDraft.linesOf(draft.inOrder())),
                key);
    }
}
