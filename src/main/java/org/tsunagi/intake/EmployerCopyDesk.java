package org.tsunagi.intake;

import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.Viewer;

/** Keeps for whom the head of the workplace gets a copy of the decision (所属長への写し): only where it is asked for. */
@Desk
public class EmployerCopyDesk {
    private final Calls calls;
    private final Applications applications;
    private final ChangeDoor door;
    private final ApplicationBook book;

    EmployerCopyDesk(Calls calls, Applications applications, ChangeDoor door, ApplicationBook book) {
        this.calls = calls;
        this.applications = applications;
        this.door = door;
        this.book = book;
    }

    /**
     * Asks for a copy, or for none any more: a body while it may change the application, an officer at any time. Asked twice it
     * is asked once.
     */
    public void ask(Viewer by, long applicationId, boolean wanted) {
        calls.lockOf(applicationId);
        Application application = applications.requireSeenBy(by, applicationId);
        if (!by.isOfficer()) {
            door.checkOpen(by, application);
        }
        if (application.isCopiedToEmployer() != wanted) {
            application.copyToEmployer(wanted);
            book.noteCopy(by, application);
        }
    }
}
