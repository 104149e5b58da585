package org.tsunagi.base.web;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.tsunagi.base.kernel.Viewer;

/** Who sends this request: the viewer that signing in has put into the security identity as {@link #ATTRIBUTE}. */
@RequestScoped
public class SignedIn {
    /** The name of the identity's attribute that holds the {@link Viewer}. */
    public static final String ATTRIBUTE = "viewer";

    /** The name of the attribute that is true while signing in asks for something before any other page opens. */
    public static final String HELD = "held";

    private final SecurityIdentity identity;

    SignedIn(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The viewer, or empty on a public page and when nobody has signed in. */
    public Optional<Viewer> viewer() {
        return Optional.ofNullable(identity.<Viewer>getAttribute(ATTRIBUTE));
    }

    /** Whether no other page opens to the viewer yet. */
    boolean isHeld() {
        return Boolean.TRUE.equals(identity.<Boolean>getAttribute(HELD));
    }

    /** The viewer of a page that only signed-in users reach. */
    public Viewer require() {
        return viewer().orElseThrow(UnauthorizedException::new);
    }
}
