package org.tsunagi.intake;

import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.Application.ApplicationState;

/** Keeps for whom the head of the workplace gets a copy of the decision (所属長への写し): only where it is asked for. */
@Desk
public class EmployerCopyDesk {
    private final Calls calls;
    private final Applications applications;
    private final Undecided undecided;
    private final Deadlines deadlines;
    private final Scope scope;
    private final ApplicationBook book;
    private final OfficeClock clock;

    EmployerCopyDesk(
            Calls calls,
            Applications applications,
            Undecided undecided,
            Deadlines deadlines,
            Scope scope,
            ApplicationBook book,
            OfficeClock clock) {
        this.calls = calls;
        this.applications = applications;
        this.undecided = undecided;
        this.deadlines = deadlines;
        this.scope = scope;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Asks for a copy, or for none any more: a body while it may change the application, an officer at any time. Asked twice it
     * is asked once.
     */
    public void ask(Viewer by, long applicationId, boolean wanted) {
        Call call = calls.lockOf(applicationId);
        Application application = applications.requireSeenBy(by, applicationId);
        if (!by.isOfficer()) {
            undecided.check(call);
            if (application.state() != ApplicationState.CORRECTION_REQUESTED) {
                deadlines.checkOpenFor(by, call);
            }
            application.body().ifPresent(body -> {
                body.checkStands(clock.today());
                scope.check(by, call, body);
            });
        }
        if (application.isCopiedToEmployer() != wanted) {
            application.copyToEmployer(wanted);
            book.note(
                    by,
                    application,
                    ApplicationAct.EMPLOYER_COPY,
                    Messages.say(wanted ? "intake.employerCopy.wanted" : "intake.employerCopy.unwanted"));
        }
    }
}
