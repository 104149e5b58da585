package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.intake.CallLine.CallWindow;
import org.tsunagi.masters.NominatingBody;

/**
 * Until when a call is open for a body: until its deadline, or the later one that was given to that body alone. Whatever
 * asks whether a call is open for a viewer asks here.
 */
@ApplicationScoped
class Deadlines {
    private final CallExtensions extensions;
    private final OfficeClock clock;

    Deadlines(CallExtensions extensions, OfficeClock clock) {
        this.extensions = extensions;
        this.clock = clock;
    }

    /** Refuses a nomination by this viewer now: of a course without any, or outside the viewer's window. */
    void checkTakesNominations(Viewer by, Call call) {
        WayIn.NOMINATION.check(call);
        checkOpenFor(by, call);
    }

    /** A body acts between opening and its deadline; an officer at any time. */
    void checkOpenFor(Viewer by, Call call) {
        if (!by.isOfficer()) {
            windowFor(by, call).checkOpen();
        }
    }

    /** The window of a call as it is for a viewer. */
    CallWindow windowFor(Viewer viewer, Call call) {
        return window(call, viewer.body());
    }

    /** The window in which an application is made: of its body, or of everybody. */
    CallWindow windowOf(Application one) {
        return window(one.call(), one.body().map(NominatingBody::id));
    }

    private CallWindow window(Call call, Optional<Long> body) {
        CallWindow ofAll = new CallWindow(call.opensAt(), call.closesAt(), clock.now());
        return body.flatMap(id -> given(id, call)).map(ofAll::extendedTo).orElse(ofAll);
    }

    /** When a call closes for a body. */
    Instant of(Call call, long bodyId) {
        return given(bodyId, call)
                .filter(until -> until.isAfter(call.closesAt()))
                .orElse(call.closesAt());
    }

    /** Whether a body can change its applications for the call by itself now. */
    boolean isOpen(Call call, long bodyId) {
        return !clock.now().isBefore(call.opensAt()) && clock.now().isBefore(of(call, bodyId));
    }

    /** The deadlines that were given to a body alone, by call. */
    Map<Long, Instant> given(long bodyId, Collection<Long> callIds) {
        return callIds.isEmpty() ? Map.of() : extensions.deadlinesOf(bodyId, callIds);
    }

    private Optional<Instant> given(long bodyId, Call call) {
        return Optional.ofNullable(given(bodyId, List.of(call.id())).get(call.id()));
    }
}
