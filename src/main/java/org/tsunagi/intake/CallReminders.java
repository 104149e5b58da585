package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.notice.NoticePurpose;

/** A reminder of a call to the bodies from which nothing has arrived. */
@ApplicationScoped
class CallReminders implements NoticePurpose {
    private final CallAudiences audiences;

    CallReminders(CallAudiences audiences) {
        this.audiences = audiences;
    }

    @Override
    public String code() {
        return "reminders";
    }

    @Override
    public String label() {
        return Messages.say("intake.reminder");
    }

    @Override
    public String reach() {
        return Messages.say("intake.reminder.reach");
    }

    @Override
    public List<String> fields() {
        return CallAudiences.FIELDS;
    }

    @Override
    public String firstSubject() {
        return Messages.say("intake.reminder.subject");
    }

    @Override
    public String firstText() {
        return Messages.say("intake.reminder.text");
    }

    @Override
    public boolean isReady() {
        return true;
    }

    /** No body has a mail address of its own. */
    @Override
    public boolean isMailed() {
        return false;
    }

    @Override
    public boolean needsAddress() {
        return false;
    }

    @Override
    public Audience of(Viewer viewer, long callId) {
        return audiences.silentBodies(viewer, callId);
    }
}
