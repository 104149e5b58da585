package org.tsunagi.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.tsunagi.account.SessionViews;
import org.tsunagi.account.SessionViews.NewBrowserLine;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Due;
import org.tsunagi.base.web.Dues;

/** That the viewer, or somebody with the viewer's password, has signed in from a browser that was not known. */
@ApplicationScoped
class NewBrowserDues implements Dues {
    private static final int ORDER = 53;

    private final SessionViews sessions;

    NewBrowserDues(SessionViews sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Due> of(Viewer viewer) {
        List<NewBrowserLine> unknown = sessions.newBrowsers(viewer).stream()
                .filter(one -> !one.acknowledged())
                .toList();
        return unknown.stream()
                .limit(1)
                .map(latest -> due(latest, unknown.size()))
                .toList();
    }

    /** Of several the latest: the page shows them all. Its place names it, so that another one is another line. */
    private static Due due(NewBrowserLine latest, int all) {
        return Due.pressing(
                        ORDER,
                        Messages.say("account.due.browser"),
                        LocalDate.ofInstant(latest.at(), OfficeClock.ZONE),
                        Messages.say(
                                "account.due.browser.detail",
                                JapaneseDate.both(latest.at()),
                                latest.address(),
                                latest.browser()),
                        Messages.tell("account.due.browsers", all),
                        BrowsersResource.PATH + "#sign-in-" + latest.id())
                .asOfOnePerson();
    }
}
