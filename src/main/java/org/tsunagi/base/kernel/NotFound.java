package org.tsunagi.base.kernel;

import java.util.Optional;

/** What was asked for does not exist, or not for this viewer: the page answers 404 either way. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }

    /** The value, or {@link NotFound} naming {@code what} in the log. */
    public static <T> T orThrow(Optional<T> found, String what) {
        return found.orElseThrow(() -> new NotFound(what));
    }
}
