package org.tsunagi.base.kernel;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * That somebody did something: the one way in which entities keep it, beside the reason where there is one.
 *
 * @param at when
 * @param by the account; 0 where somebody without one acted
 * @param byName the name of the account's holder at that moment, said as it was then
 */
@Embeddable
public record Act(Instant at, long by, String byName) {
    public static Act of(Viewer viewer, Instant now) {
        return new Act(now, viewer.userId(), viewer.name());
    }

    /** An act of somebody without an account, called as the trail calls them. */
    public static Act withoutAccount(String called, Instant now) {
        return new Act(now, 0, called);
    }
}
