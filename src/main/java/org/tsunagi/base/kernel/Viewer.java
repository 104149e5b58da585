package org.tsunagi.base.kernel;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in user as the features see one: who looks, in which role, and for a nominator from which nominating body.
 * Every view takes the viewer first and shows only what this viewer may see.
 */
public record Viewer(
        long userId,
        String name,
        Role role,
        @Nullable Long bodyId,
        @Nullable String bodyName) {

    public Viewer {
        Objects.requireNonNull(name);
        if ((role == Role.NOMINATOR) != (bodyId != null)) {
            throw new IllegalStateException("a nominator, and nobody else, belongs to a nominating body");
        }
    }

    /** The nominating body this viewer is confined to; empty for the prefecture's own staff. */
    public Optional<Long> body() {
        return Optional.ofNullable(bodyId);
    }

    /** Whether the viewer keeps the courses: an officer or an administrator. */
    public boolean isOfficer() {
        return role == Role.OFFICER || role == Role.ADMINISTRATOR;
    }

    /**
     * Refuses, as not found, whoever does not keep the courses.
     *
     * @param what is kept from them, for the log
     */
    public void requireOfficer(String what) {
        if (!isOfficer()) {
            throw new NotFound(what + " for " + role);
        }
    }

    /** Refuses, as not found, whoever does not keep accounts and settings. */
    public void requireAdministrator(String what) {
        if (!isAdministrator()) {
            throw new NotFound(what + " for " + role);
        }
    }

    /** Whether the viewer keeps accounts and settings. */
    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }
}
