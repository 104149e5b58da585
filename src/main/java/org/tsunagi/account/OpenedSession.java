package org.tsunagi.account;

/**
 * A sign-in that succeeded.
 *
 * @param token what the browser keeps in its cookie; nowhere stored
 * @param mustChangePassword whether the password was an initial one: nothing else works before it is changed
 */
public record OpenedSession(String token, boolean mustChangePassword) {
    /** No token in a log. */
    @Override
    public String toString() {
        return "OpenedSession[mustChangePassword=" + mustChangePassword + "]";
    }
}
