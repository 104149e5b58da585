package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.intake.Application;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.DecisionDesk;

/** What has to be so before the seats of a round are decided; asked with the course and its calls locked. */
@ApplicationScoped
class Decidable {
    private final Selections selections;
    private final WaitingLists lists;
    private final DecisionDesk intake;
    private final CallViews calls;

    Decidable(Selections selections, WaitingLists lists, DecisionDesk intake, CallViews calls) {
        this.selections = selections;
        this.lists = lists;
        this.intake = intake;
        this.calls = calls;
    }

    /** What is decided about; refused while something is open. */
    List<Application> require(CourseRound round) {
        long courseId = round.courseId();
        RuleViolation.unless(selections.of(round).isEmpty(), null, "selection.alreadyDecided");
        refuseBeforeTheDeadline(courseId);
        refuseWhileOthersWait(round);
        long open = intake.awaitingCorrection(courseId);
        RuleViolation.unless(open == 0, null, "selection.correctionsOpen", String.valueOf(open));
        long wanted = intake.unanswered(courseId);
        RuleViolation.unless(wanted == 0, null, "selection.changesWanted", String.valueOf(wanted));
        List<Application> submitted = intake.submittedFor(courseId);
        RuleViolation.unless(!submitted.isEmpty(), null, "selection.nobody");
        return submitted;
    }

    /** Who waits since an earlier round comes to a free seat before anybody of this one. */
    void refuseWhileOthersWait(CourseRound round) {
        long waiting = lists.countWaitingBefore(round);
        RuleViolation.unless(waiting == 0, null, "selection.earlierWait", String.valueOf(waiting));
    }

    /** A decision stands for good, so nobody may still be free to send a nomination it would pass over. */
    private void refuseBeforeTheDeadline(long courseId) {
        calls.callsOf(List.of(courseId)).stream()
                .filter(call -> !call.isOver())
                .findFirst()
                .ifPresent(call -> {
                    throw new RuleViolation(
                            null,
                            call.isExtended() ? "selection.stillExtended" : "selection.stillOpen",
                            JapaneseDate.both(call.lastDeadline()));
                });
    }
}
