package org.tsunagi.audit.web;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsunagi.audit.Actor;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.SignedIn;

/** Who sent the request that is being answered. */
@ApplicationScoped
class RequestActor implements Actor.Source {
    private static final int LONGEST_PATH = 300;

    /** The secret of a personal link, or of the first one. */
    private static final Pattern SECRET =
            Pattern.compile("(?<=/)([0-9]+[.][0-9]+[.][A-Za-z0-9_-]{22}|[A-Za-z0-9_-]{43})(?=/|$)");

    /** Who replies is nobody, even in a browser where somebody has signed in. */
    private static final String ANONYMOUS = "/survey-reply";

    private final SignedIn signedIn;
    private final CurrentVertxRequest requests;

    RequestActor(SignedIn signedIn, CurrentVertxRequest requests) {
        this.signedIn = signedIn;
        this.requests = requests;
    }

    @Override
    public Optional<Actor> acting() {
        return looking().filter(by -> !requests.getCurrent().request().method().equals(HttpMethod.GET));
    }

    /** Whoever has signed in and sent this request, whatever it asks for. */
    Optional<Actor> looking() {
        RoutingContext routing = Arc.container().requestContext().isActive() ? requests.getCurrent() : null;
        return routing == null || routing.normalizedPath().startsWith(ANONYMOUS)
                ? Optional.empty()
                : signedIn.viewer().map(viewer -> of(viewer, routing));
    }

    private static Actor of(Viewer viewer, RoutingContext routing) {
        String path = SECRET.matcher(routing.normalizedPath()).replaceAll("…");
        return new Actor(
                viewer.userId(),
                viewer.name(),
                routing.request().remoteAddress().hostAddress(),
                path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path);
    }
}
