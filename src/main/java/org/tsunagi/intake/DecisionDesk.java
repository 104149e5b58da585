package org.tsunagi.intake;

import java.util.List;
import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Viewer;

/** Hands selection the applications it decides about and marks them as decided. */
@Desk
public class DecisionDesk {
    private final Calls calls;
    private final Applications applications;
    private final ChangeRequests requests;
    private final ApplicationBook book;

    DecisionDesk(Calls calls, Applications applications, ChangeRequests requests, ApplicationBook book) {
        this.calls = calls;
        this.applications = applications;
        this.requests = requests;
        this.book = book;
    }

    /** Locks the calls of a course until the transaction ends: nothing is sent or taken back while it is decided about. */
    public void hold(long courseId) {
        calls.lockAllOf(courseId);
    }

    /** What selection decides about: submitted for this course and standing. */
    public List<Application> submittedFor(long courseId) {
        return applications.submittedFor(courseId);
    }

    /** How many changes that bodies want have not been answered. */
    public long unanswered(long courseId) {
        return requests.waitingOn(courseId);
    }

    /** How many wait for a correction by their body. */
    public long awaitingCorrection(long courseId) {
        return applications.undecidedFor(courseId);
    }

    /** Notes that somebody who waited was given a seat. */
    public void promoted(Viewer by, Application application) {
        book.note(by, application, ApplicationAct.PROMOTED, null);
    }

    /** Notes that the seat was taken back and somebody waits again. */
    public void promotionRevoked(Viewer by, Application application) {
        book.note(by, application, ApplicationAct.PROMOTION_REVOKED, null);
    }

    public void decide(Viewer by, List<Application> decided) {
        decided.forEach(application -> {
            application.decide();
            book.note(by, application, ApplicationAct.DECIDED, null);
        });
    }
}
