package org.tsunagi.notice.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.notice.MailState;
import org.tsunagi.notice.MailViews;
import org.tsunagi.notice.MailViews.Left;
import org.tsunagi.notice.MailViews.Readiness;

/** Mails that somebody has to look after, and mails that wait because nothing is set up. */
@ApplicationScoped
class MailDues implements Dues {
    private static final int NOT_SETTLED = 1000;
    private static final int NOT_SET_UP = 1001;
    private static final Set<MailState> SEEN =
            EnumSet.of(MailState.WAITING, MailState.FAILED, MailState.UNCERTAIN, MailState.BOUNCED);

    private final MailViews mails;

    MailDues(MailViews mails) {
        this.mails = mails;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        return viewer.isOfficer()
                ? mails.left(viewer, SEEN).stream()
                        .filter(left -> left.state() != MailState.WAITING || isStuck(mails.readiness()))
                        .map(MailDues::due)
                        .toList()
                : List.of();
    }

    private static boolean isStuck(Readiness readiness) {
        return readiness == Readiness.NO_SERVER || readiness == Readiness.NO_SENDER;
    }

    private static Due due(Left left) {
        LocalDate on = LocalDate.ofInstant(left.latest(), OfficeClock.ZONE);
        String place = MailsResource.PATH + "?state=" + left.state();
        return left.state() == MailState.WAITING
                ? Due.pressing(
                        NOT_SET_UP,
                        Messages.say("notice.due.notSetUp"),
                        on,
                        Messages.say("notice.due.notSetUp.detail", left.count()),
                        Messages.label(left.state()),
                        place)
                : Due.pressing(
                        NOT_SETTLED,
                        Messages.say("notice.due." + left.state().name().toLowerCase(Locale.ROOT)),
                        on,
                        Messages.say("notice.due.count", left.count()),
                        Messages.tell("notice.due.tag", Messages.label(left.state()), left.count()),
                        place);
    }
}
