package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagi.base.kernel.Viewer;

/** A reminder of a call to the bodies from which nothing has arrived. */
@ApplicationScoped
class CallReminders implements CallText {
    private final CallAudiences audiences;

    CallReminders(CallAudiences audiences) {
        this.audiences = audiences;
    }

    @Override
    public String code() {
        return "reminders";
    }

    @Override
    public String words() {
        return "intake.reminder";
    }

    @Override
    public Audience of(Viewer viewer, long callId) {
        return audiences.silentBodies(viewer, callId);
    }
}
