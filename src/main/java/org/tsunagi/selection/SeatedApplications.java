package org.tsunagi.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.enrollment.EnrollmentDesk;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.enrollment.EnrollmentViews.Standing;
import org.tsunagi.intake.Application;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.Seating;
import org.tsunagi.trainee.Trainee.Person;

/** Does to seats and waiting list what an accepted change of a body asks for, by the desks that do it otherwise. */
@ApplicationScoped
class SeatedApplications implements Seating {
    private final Selections selections;
    private final WaitingLists lists;
    private final PromotionDesk promotions;
    private final EnrollmentDesk enrollments;
    private final SeatCheck check;
    private final EnrollmentViews enrolled;
    private final EnrollmentFollowing following;

    SeatedApplications(
            Selections selections,
            WaitingLists lists,
            PromotionDesk promotions,
            EnrollmentDesk enrollments,
            SeatCheck check,
            EnrollmentViews enrolled,
            EnrollmentFollowing following) {
        this.selections = selections;
        this.lists = lists;
        this.promotions = promotions;
        this.enrollments = enrollments;
        this.check = check;
        this.enrolled = enrolled;
        this.following = following;
    }

    @Override
    public Place placeOf(long applicationId) {
        Optional<Standing> seat = enrolled.standing(applicationId);
        if (seat.isPresent()) {
            return seat.get().settled() ? Place.NONE : Place.SEATED;
        }
        return lists.waits(applicationId) ? Place.WAITING : Place.NONE;
    }

    @Override
    public void giveUp(Viewer by, Application application, String reason) {
        Optional<Standing> seat = enrolled.standing(application.id());
        if (seat.isPresent()) {
            enrollments.cancel(by, seat.get().enrollmentId(), reason);
        } else {
            promotions.decline(by, application.course().id(), application.id(), reason);
        }
    }

    @Override
    public void substitute(Viewer by, Application replaced, Application substitute, String reason) {
        Standing seat =
                enrolled.standing(replaced.id()).orElseThrow(() -> new RuleViolation(null, "selection.seatGivenUp"));
        long courseId = replaced.course().id();
        enrollments.passOn(by, seat.enrollmentId(), reason);
        SelectionOutcome before = lists.of(courseId, replaced.id()).orElseThrow();
        check.passInPlace(before.round(), substitute.id());
        enrollments.enroll(courseId, List.of(SelectionDesk.acceptanceOf(substitute)));
        selections.add(new SelectionOutcome(before.selection(), substitute, Decided.inPlaceOf(before, substitute)));
        leaveTheWaitingList(by, courseId, substitute);
    }

    /** Who waits for the same course as well has a seat now. */
    private void leaveTheWaitingList(Viewer by, long courseId, Application substitute) {
        Person person = Applied.of(substitute).person();
        lists.waitingOn(courseId).stream()
                .map(SelectionOutcome::application)
                .filter(one -> Applied.of(one).person().equals(person))
                .forEach(one ->
                        promotions.decline(by, courseId, one.id(), Messages.say("selection.seatedAsSubstitute")));
    }

    @Override
    public Optional<Recorded> recorded(Viewer by, Application application) {
        return enrolled.standing(application.id())
                .map(seat -> following.recorded(by, seat.enrollmentId(), application));
    }

    @Override
    public void follow(Viewer by, Application application, Particulars before, String reason) {
        enrolled.standing(application.id())
                .ifPresent(seat -> following.follow(by, seat.enrollmentId(), application, before, reason));
    }
}
