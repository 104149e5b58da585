package org.tsunagi.account;

import org.tsunagi.base.kernel.Viewer;

/**
 * Whose session a request belongs to.
 *
 * @param mustChangePassword whether only the page that changes the password is open
 */
public record RecognisedUser(Viewer viewer, boolean mustChangePassword) {}
