package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.PersonalLinks;
import org.tsunagi.account.PersonalLinks.Named;
import org.tsunagi.base.kernel.Viewer;

/**
 * The personal links to applications: of who applied without an account, and of a body's candidate. One for each, until a new one
 * is made.
 */
@ApplicationScoped
public class OnlineLinks {
    private static final String PURPOSE = "application";

    private final PersonalLinks links;
    private final Applications applications;

    OnlineLinks(PersonalLinks links, Applications applications) {
        this.links = links;
        this.applications = applications;
    }

    /** The secret of the link that whoever sent an application is given: the first one. It belongs in no log. */
    public String first(long applicationId) {
        return links.token(PURPOSE, applicationId, 0);
    }

    /** The secret of the link that opens an application now, for officers and the body that nominates. */
    public String current(Viewer viewer, long applicationId) {
        Application one = applications.requireSeenBy(viewer, applicationId);
        return links.token(PURPOSE, one.id(), one.linkGeneration());
    }

    /** What the link opens; empty when it is forged, replaced or of something else. */
    Optional<Application> opened(@Nullable String token) {
        return read(token)
                .flatMap(named -> applications
                        .findByIdOptional(named.id())
                        .filter(found -> found.hasLink() && found.linkGeneration() == named.generation()));
    }

    /** Which application a genuine link is for, whether or not it still opens it. */
    Optional<Named> read(@Nullable String token) {
        return links.read(PURPOSE, token);
    }
}
