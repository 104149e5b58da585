package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.notice.NoticePurpose;

/** 推薦依頼: to each body that stands today, what it is asked to nominate for and until when. */
@ApplicationScoped
class CallLetters implements NoticePurpose {
    private final CallAudiences audiences;

    CallLetters(CallAudiences audiences) {
        this.audiences = audiences;
    }

    @Override
    public String code() {
        return "calls";
    }

    @Override
    public String label() {
        return Messages.say("intake.request");
    }

    @Override
    public String reach() {
        return Messages.say("intake.request.reach");
    }

    @Override
    public List<String> fields() {
        return CallAudiences.FIELDS;
    }

    @Override
    public String firstSubject() {
        return Messages.say("intake.request.subject");
    }

    @Override
    public String firstText() {
        return Messages.say("intake.request.text");
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
        return audiences.everyBody(viewer, callId);
    }
}
