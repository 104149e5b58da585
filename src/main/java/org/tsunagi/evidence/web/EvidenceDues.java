package org.tsunagi.evidence.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.course.CourseLine;
import org.tsunagi.evidence.EvidenceViews;
import org.tsunagi.evidence.EvidenceViews.Unlooked;

/** What is due about evidence: for the office to look at, for a body to send. */
@ApplicationScoped
class EvidenceDues implements Dues {
    private static final int LOOK = 262;
    private static final int SEND = 243;

    private final EvidenceViews views;
    private final OfficeClock clock;

    EvidenceDues(EvidenceViews views, OfficeClock clock) {
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        if (viewer.body().isPresent()) {
            long missing = views.missingOwn(viewer, FiscalYear.of(clock.today()));
            return missing == 0 ? List.of() : List.of(toSend(missing));
        }
        return views.unlooked(viewer).stream().map(EvidenceDues::toLookAt).toList();
    }

    private static Due toSend(long people) {
        return Due.open(
                SEND,
                Messages.say("evidence.due.send"),
                null,
                Messages.tell("evidence.due.send.detail", people),
                Messages.tell("evidence.due.send.tag", people),
                "/nominations");
    }

    private static Due toLookAt(Unlooked one) {
        return Due.open(
                LOOK,
                Messages.say("evidence.due.look"),
                null,
                Messages.tell("evidence.due.look.detail", CourseLine.inYear(one.course(), one.year()), one.pieces()),
                Messages.tell("evidence.due.look.tag", one.pieces()),
                "/calls/" + one.callId() + "/evidence?show=unlooked");
    }
}
