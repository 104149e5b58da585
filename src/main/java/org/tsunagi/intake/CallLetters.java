package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsunagi.base.kernel.Viewer;

/** 推薦依頼: to each body that stands today, what it is asked to nominate for and until when. */
@ApplicationScoped
class CallLetters implements CallText {
    private final CallAudiences audiences;

    CallLetters(CallAudiences audiences) {
        this.audiences = audiences;
    }

    @Override
    public String code() {
        return "calls";
    }

    @Override
    public String words() {
        return "intake.request";
    }

    @Override
    public Audience of(Viewer viewer, long callId) {
        return audiences.everyBody(viewer, callId);
    }
}
