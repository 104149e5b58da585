package org.tsunagi.selection;

import jakarta.enterprise.event.Observes;
import java.util.List;
import org.tsunagi.approval.ApprovalDesk;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.enrollment.EnrollmentDesk;
import org.tsunagi.enrollment.EnrollmentDesk.SeatGivenUp;
import org.tsunagi.intake.Application;
import org.tsunagi.intake.DecisionDesk;

/** Gives a seat that has become free to the first of the waiting list (繰上げ), takes it back, and keeps who wants none. */
@Desk
public class PromotionDesk {
    private final WaitingLists lists;
    private final WaitingListSheet sheet;
    private final SeatCheck check;
    private final DecisionDesk intake;
    private final CourseDesk courses;
    private final EnrollmentDesk enrollments;
    private final ApprovalDesk approvals;
    private final OfficeClock clock;

    PromotionDesk(
            WaitingLists lists,
            WaitingListSheet sheet,
            SeatCheck check,
            DecisionDesk intake,
            CourseDesk courses,
            EnrollmentDesk enrollments,
            ApprovalDesk approvals,
            OfficeClock clock) {
        this.lists = lists;
        this.sheet = sheet;
        this.check = check;
        this.intake = intake;
        this.courses = courses;
        this.enrollments = enrollments;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** Seats the first who waits, if the list is still what was seen; the same form sent twice seats one person. */
    public void promote(Viewer by, long courseId, Fingerprint seen, ApprovalRecord approvalRecord, SubmissionKey key) {
        courses.lock(courseId);
        if (lists.sent(key)) {
            return;
        }
        requirePublished(courseId);
        WaitingList list = sheet.of(courseId);
        RuleViolation.unless(!list.judged(), null, "selection.judged");
        RuleViolation.unless(!list.lines().isEmpty(), null, "selection.nobodyWaits");
        RuleViolation.unless(list.free() > 0, null, "selection.noFreeSeat");
        RuleViolation.unless(list.seen().equals(seen), null, "selection.waitingChanged");
        SelectionOutcome outcome = outcome(courseId, list.lines().get(0).applicationId());
        Application application = outcome.application();
        check.pass(outcome.round(), List.of(application.id()));
        enrollments.enroll(courseId, List.of(SelectionDesk.acceptanceOf(application)));
        lists.add(new Promotion(outcome, approvals.enter(by, approvalRecord), key, Act.of(by, clock.now())));
        outcome.promote();
        intake.promoted(by, application);
        sheet.moveUp(courseId);
    }

    /**
     * Takes the seat of somebody back who moved up by mistake: the seat is free again, the person waits at the place the
     * order gives. Refused once the person was marked or somebody was judged.
     */
    public void revoke(Viewer by, long courseId, long applicationId, String reason, ApprovalRecord approvalRecord) {
        courses.lock(courseId);
        SelectionOutcome outcome = outcome(courseId, applicationId);
        outcome.revokePromotion();
        enrollments.takeBack(by, courseId, applicationId, reason);
        lists.standing(outcome)
                .orElseThrow(() -> new IllegalStateException("promoted without a promotion: " + applicationId))
                .revoke(Act.of(by, clock.now()), reason, approvals.enter(by, approvalRecord));
        intake.promotionRevoked(by, outcome.application());
        sheet.moveUp(courseId);
    }

    /** Keeps that somebody who waits does not want a seat or cannot have one, with the reason; those behind move up. */
    public void decline(Viewer by, long courseId, long applicationId, String reason) {
        courses.lock(courseId);
        outcome(courseId, applicationId).decline(Act.of(by, clock.now()), reason);
        sheet.moveUp(courseId);
    }

    /** Undoes that: the person waits again, at the place the order gives. */
    public void waitAgain(Viewer by, long courseId, long applicationId) {
        courses.lock(courseId);
        outcome(courseId, applicationId).waitAgain();
        sheet.moveUp(courseId);
    }

    private void requirePublished(long courseId) {
        RuleViolation.unless(lists.isPublished(courseId), null, "selection.notPublished");
    }

    private SelectionOutcome outcome(long courseId, long applicationId) {
        requirePublished(courseId);
        return NotFound.orThrow(lists.of(courseId, applicationId), "outcome of application " + applicationId);
    }

    void on(@Observes SeatGivenUp given) {
        sheet.moveUp(given.courseId());
    }
}
