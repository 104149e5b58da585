package org.tsunagi.base.web;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a request for a protected page without a session: a page is asked for again after signing in
 * (303 to {@code /sign-in?next=…}); a form is kept and carried over the sign-in (401 with the page of its next step).
 */
@Singleton
class SignInFirst {
    private static final String SIGN_IN = "/sign-in";

    private final Instance<SignInPage> signInPage;
    private final SameOrigin origin;

    SignInFirst(Instance<SignInPage> signInPage, SameOrigin origin) {
        this.signInPage = signInPage;
        this.origin = origin;
    }

    @ServerExceptionMapper
    Uni<Response> signIn(UnauthorizedException nobody, RoutingContext routing) {
        HttpServerRequest request = routing.request();
        boolean reading = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        return place(routing)
                .flatMap(place -> reading || !signInPage.isResolvable()
                        ? Uni.createFrom().item(Answers.seeOther(place))
                        : Uni.createFrom()
                                .item(() -> carry(kept(routing)))
                                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())); // the page may read
    }

    /** Where the authentication wants this user to go; it may be somewhere else than the sign-in. */
    private static Uni<String> place(RoutingContext routing) {
        String asked = SIGN_IN + "?next=" + URLEncoder.encode(routing.request().uri(), StandardCharsets.UTF_8);
        HttpAuthenticator authenticator = routing.get(HttpAuthenticator.class.getName());
        return authenticator == null
                ? Uni.createFrom().item(asked)
                : authenticator.getChallenge(routing).map(challenge -> location(challenge, asked));
    }

    private static String location(@Nullable ChallengeData challenge, String otherwise) {
        return challenge == null ? otherwise : challenge.getHeaders().getOrDefault("Location", otherwise);
    }

    private Response carry(Optional<KeptForm> kept) {
        return Response.status(Response.Status.UNAUTHORIZED)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(signInPage.get().show(kept).render())
                .build();
    }

    /** The form's fields, if our own page sent it. */
    private Optional<KeptForm> kept(RoutingContext routing) {
        return origin.proven() ? SentForm.of(routing) : Optional.empty();
    }
}
