package org.tsunagi.account;

import org.tsunagi.base.kernel.Desk;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;

/** Ends the viewer's own sessions in other browsers, and takes note that a new browser was seen to be one's own. */
@Desk
public class SessionDesk {
    private final UserSessions sessions;
    private final NewBrowsers newBrowsers;
    private final OfficeClock clock;

    SessionDesk(UserSessions sessions, NewBrowsers newBrowsers, OfficeClock clock) {
        this.sessions = sessions;
        this.newBrowsers = newBrowsers;
        this.clock = clock;
    }

    public void end(Viewer viewer, long sessionId) {
        sessions.delete(NotFound.orThrow(sessions.own(viewer.userId(), sessionId), "session " + sessionId));
    }

    /** All but the one of this token. */
    public void endOthers(Viewer viewer, String token) {
        sessions.endOthersOf(viewer.userId(), token);
    }

    /** The viewer knows of the sign-ins from new browsers so far. */
    public void acknowledge(Viewer viewer) {
        newBrowsers.acknowledge(viewer.userId(), clock.now());
    }
}
