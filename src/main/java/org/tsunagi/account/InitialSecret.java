package org.tsunagi.account;

import java.time.Instant;

/**
 * The password of a new or reset account, shown once to hand it over; it must be changed at the first sign-in.
 *
 * @param until after this it opens nothing
 */
public record InitialSecret(long userId, String login, String secret, Instant until) {
    /** No secret in a log. */
    @Override
    public String toString() {
        return "InitialSecret[userId=" + userId + "]";
    }
}
