package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.enrollment.EnrollmentDesk;
import org.tsunagi.enrollment.EnrollmentDesk.Acceptance;
import org.tsunagi.intake.Application;
import org.tsunagi.intake.DecisionDesk;
import org.tsunagi.selection.SeatAllocation.Result;

/** Makes a decision so: until then it is on paper and here, and nobody but officers knows of it. The course is locked. */
@ApplicationScoped
class Publishing {
    private final Selections selections;
    private final SeatCheck check;
    private final Decidable decidable;
    private final DecisionDesk intake;
    private final EnrollmentDesk enrollments;
    private final WaitingListSheet waiting;
    private final OfficeClock clock;

    Publishing(
            Selections selections,
            SeatCheck check,
            Decidable decidable,
            DecisionDesk intake,
            EnrollmentDesk enrollments,
            WaitingListSheet waiting,
            OfficeClock clock) {
        this.selections = selections;
        this.check = check;
        this.decidable = decidable;
        this.intake = intake;
        this.enrollments = enrollments;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** Refuses a decision that could not be published so. */
    void check(CourseRound round, List<SelectionOutcome> outcomes) {
        decidable.refuseWhileOthersWait(round);
        List<Application> accepted = accepted(outcomes);
        Applied.refuseTwice(accepted.stream().map(Applied::of).toList());
        check.pass(round, accepted.stream().map(Application::id).toList(), heldBack(outcomes));
        enrollments.check(round.courseId(), acceptances(accepted));
    }

    void publish(Viewer by, Selection decided) {
        long courseId = decided.course().id();
        decided.publish(Act.of(by, clock.now()));
        intake.hold(courseId);
        List<SelectionOutcome> outcomes = selections.outcomesIn(decided);
        check(decided.round(), outcomes);
        intake.decide(by, outcomes.stream().map(SelectionOutcome::application).toList());
        selections.forgetOverrulesFor(courseId);
        enrollments.enroll(courseId, acceptances(accepted(outcomes)));
        if (!decided.round().round().isFirst()) {
            waiting.moveUp(courseId);
        }
    }

    private static List<Application> accepted(List<SelectionOutcome> outcomes) {
        return outcomes.stream()
                .filter(one -> one.result() == Result.ACCEPTED)
                .map(SelectionOutcome::application)
                .toList();
    }

    private static List<Acceptance> acceptances(List<Application> accepted) {
        return accepted.stream().map(SelectionDesk::acceptanceOf).toList();
    }

    private static Set<Long> heldBack(List<SelectionOutcome> outcomes) {
        return outcomes.stream()
                .filter(SelectionOutcome::isHeldBack)
                .map(one -> one.application().id())
                .collect(Collectors.toSet());
    }
}
