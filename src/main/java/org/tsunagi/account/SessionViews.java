package org.tsunagi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;

/** Where the viewer is signed in, and from which new browsers it happened lately. */
@ApplicationScoped
public class SessionViews {
    private final UserSessions sessions;
    private final NewBrowsers newBrowsers;
    private final OfficeClock clock;

    SessionViews(UserSessions sessions, NewBrowsers newBrowsers, OfficeClock clock) {
        this.sessions = sessions;
        this.newBrowsers = newBrowsers;
        this.clock = clock;
    }

    /**
     * The own sessions, the one used last first.
     *
     * @param token of this browser
     */
    public List<SessionLine> own(Viewer viewer, String token) {
        Instant now = clock.now();
        return sessions.ofUser(viewer.userId()).stream()
                .filter(session -> !session.isOver(now) && session.stage() != SessionStage.CODE)
                .map(session -> session.line(token))
                .toList();
    }

    /** The sign-ins from new browsers in the last 14 days, the latest first. */
    public List<NewBrowserLine> newBrowsers(Viewer viewer) {
        return newBrowsers.lines(viewer.userId(), clock.now());
    }

    /**
     * A browser one is signed in with.
     *
     * @param here whether it is this one
     */
    public record SessionLine(
            long id, String browser, String address, Instant signedInAt, Instant lastSeenAt, boolean here) {}

    /**
     * A sign-in from a browser that was not known.
     *
     * @param acknowledged whether its user has said to know of it
     */
    public record NewBrowserLine(long id, Instant at, String browser, String address, boolean acknowledged) {}
}
