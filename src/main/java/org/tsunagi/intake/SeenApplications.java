package org.tsunagi.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Viewer;

/** Applications for the views of another feature, by viewer or by personal link. */
@ApplicationScoped
public class SeenApplications {
    private final Applications applications;
    private final OnlineLinks links;

    SeenApplications(Applications applications, OnlineLinks links) {
        this.applications = applications;
        this.links = links;
    }

    /** One application; a neighbour's is 404. */
    public Application seenBy(Viewer viewer, long applicationId) {
        return applications.requireSeenBy(viewer, applicationId);
    }

    /** The application that a link opens; empty when it opens nothing. */
    public Optional<Application> opened(@Nullable String link) {
        return links.opened(link);
    }
}
