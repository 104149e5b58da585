package org.tsunagi.base.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.tsunagi.base.kernel.Attempts;

/**
 * Puts a page where there would be none: the CSRF extension refuses with an empty 400 that no exception mapper sees.
 * When our own page had sent the form, what was typed is shown again with a fresh secret.
 */
@Singleton
class TokenRefusal {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String VERIFIED = "csrf_token_verified";
    /** What the extension calls its mark for 「give the cookie again」; priorities descend for answers, so ours comes first. */
    private static final String GIVE_AGAIN = "true";

    private static final int BEFORE_THE_EXTENSION = Priorities.USER + 1_000;

    static final Attempts EXPIRED = new Attempts("forms with a wrong secret");

    private final Refusals refusals;
    private final KeptForms keptForms;
    private final SameOrigin origin;

    TokenRefusal(Refusals refusals, KeptForms keptForms, SameOrigin origin) {
        this.refusals = refusals;
        this.keptForms = keptForms;
        this.origin = origin;
    }

    /** The cookie is given by {@link FormToken} alone: after a form the extension would give the former secret again. */
    @ServerResponseFilter(priority = BEFORE_THE_EXTENSION)
    void leaveTheCookie(RoutingContext routing) {
        routing.remove(GIVE_AGAIN);
    }

    @ServerResponseFilter
    void fill(ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
        if (response.getStatus() < 400 || response.hasEntity()) {
            return;
        }
        boolean tokenRefused = isTokenRefused(request, response, routing);
        if (tokenRefused) {
            (origin.proven() ? EXPIRED : SameOrigin.FOREIGN).refused();
        }
        Optional<KeptForm> form = tokenRefused && origin.proven() ? SentForm.of(routing) : Optional.empty();
        response.setEntity(
                form.map(kept -> keptForms.page(kept).render()).orElseGet(() -> refusals.html(response.getStatus())),
                new Annotation[0],
                MediaType.valueOf(MediaType.TEXT_HTML + ";charset=UTF-8"));
    }

    private static boolean isTokenRefused(
            ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
        return response.getStatus() == 400 && !READING.contains(request.getMethod()) && routing.get(VERIFIED) == null;
    }
}
