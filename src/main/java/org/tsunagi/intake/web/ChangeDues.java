package org.tsunagi.intake.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.intake.ChangeViews;
import org.tsunagi.intake.ChangeViews.ChangeRequestLine;

/** Changes that bodies want: for the office to answer, and for the body what has come of its own. */
@ApplicationScoped
class ChangeDues implements Dues {
    private static final int ANSWER = 325;

    private final ChangeViews changes;
    private final OfficeClock clock;

    ChangeDues(ChangeViews changes, OfficeClock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        if (!viewer.isOfficer() && viewer.body().isEmpty()) {
            return List.of();
        }
        return changes.recent(viewer, Due.lately(clock.today())).stream()
                .filter(one -> one.isWaiting() || !viewer.isOfficer())
                .map(one -> due(viewer, one))
                .toList();
    }

    private static Due due(Viewer viewer, ChangeRequestLine one) {
        Act answered = one.answered();
        if (answered != null) {
            return Due.done(
                    ANSWER,
                    Messages.say("intake.due.change.answered"),
                    day(answered),
                    sentence("intake.due.change.own", one),
                    Messages.label(one.state()),
                    place(one));
        }
        return viewer.isOfficer()
                ? Due.pressing(
                        ANSWER,
                        Messages.say("intake.due.change"),
                        day(one.asked()),
                        Messages.say(
                                "intake.due.change.detail", one.titleInYear(), one.body(), Messages.label(one.kind())),
                        Messages.say("intake.due.change.tag"),
                        place(one))
                : Due.open(
                        ANSWER,
                        Messages.say("intake.due.change.sent"),
                        null,
                        sentence("intake.due.change.own", one),
                        Messages.label(one.state()),
                        place(one));
    }

    private static String sentence(String key, ChangeRequestLine one) {
        return Messages.say(key, one.titleInYear(), one.name().full(), Messages.label(one.kind()));
    }

    private static LocalDate day(Act act) {
        return LocalDate.ofInstant(act.at(), OfficeClock.ZONE);
    }

    private static String place(ChangeRequestLine one) {
        return ChangesResource.PATH + "/" + one.id();
    }
}
