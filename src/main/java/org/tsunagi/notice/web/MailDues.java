package org.tsunagi.notice.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;
import org.tsunagi.notice.MailState;
import org.tsunagi.notice.MailViews;
import org.tsunagi.notice.MailViews.Left;
import org.tsunagi.notice.MailViews.Outage;
import org.tsunagi.notice.MailViews.Readiness;
import org.tsunagi.notice.MailViews.Wanted;

/** Mails that somebody has to look after, and mails that wait because nothing is set up or the mail server is away. */
@ApplicationScoped
class MailDues implements Dues {
    private static final int NOT_SETTLED = 1000;
    private static final int NOT_SET_UP = 1001;
    private static final int OUTAGE = 1002;

    private final MailViews mails;

    MailDues(MailViews mails) {
        this.mails = mails;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        return viewer.isOfficer()
                ? mails.left(viewer).stream()
                        .flatMap(left -> left.state() == MailState.WAITING
                                ? waiting(viewer, left).stream()
                                : Stream.of(due(left)))
                        .toList()
                : List.of();
    }

    /** What keeps those from leaving that wait; an outage is the administrator's to look after. */
    private Optional<Due> waiting(Viewer viewer, Left left) {
        Readiness readiness = mails.readiness();
        if (readiness == Readiness.NO_SERVER || readiness == Readiness.NO_SENDER) {
            return Optional.of(notSetUp(left));
        }
        return viewer.isAdministrator() ? mails.outage(viewer).map(outage -> due(outage, left)) : Optional.empty();
    }

    private static Due notSetUp(Left left) {
        return Due.pressing(
                NOT_SET_UP,
                Messages.say("notice.due.notSetUp"),
                LocalDate.ofInstant(left.latest(), OfficeClock.ZONE),
                Messages.say("notice.due.notSetUp.detail", left.fiscalYear().label(), left.count()),
                Messages.label(left.state()),
                place(left));
    }

    private static Due due(Outage outage, Left left) {
        return Due.pressing(
                OUTAGE,
                Messages.say("notice.due.outage"),
                LocalDate.ofInstant(outage.since(), OfficeClock.ZONE),
                Messages.say(
                        "notice.due.outage.detail",
                        outage.sentence(),
                        left.fiscalYear().label(),
                        left.count()),
                Messages.label(left.state()),
                place(left));
    }

    private static Due due(Left left) {
        return Due.pressing(
                NOT_SETTLED,
                Messages.say("notice.due." + left.state().name().toLowerCase(Locale.ROOT)),
                LocalDate.ofInstant(left.latest(), OfficeClock.ZONE),
                Messages.say("notice.due.count", left.fiscalYear().label(), left.count()),
                Messages.tell("notice.due.tag", Messages.label(left.state()), left.count()),
                place(left));
    }

    private static String place(Left left) {
        return MailQuery.url(Wanted.of(left.state(), left.fiscalYear()));
    }
}
