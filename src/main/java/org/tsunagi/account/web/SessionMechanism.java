package org.tsunagi.account.web;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.SignInDesk;
import org.tsunagi.account.SignInDesk.RecognisedUser;
import org.tsunagi.base.web.SignedIn;

/**
 * Recognises the session of a request, and sends whoever has none to the sign-in page. A user who still has an initial
 * password is nobody, except where it is changed.
 */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {
    private static final String MUST_CHANGE_PASSWORD = "tsunagi.must-change-password";
    private static final Set<String> OPEN_BEFORE_THE_CHANGE = Set.of(PasswordResource.PATH, SignOutResource.PATH);
    private static final Set<String> FOLDERS_OF_FILES = Set.of("/css/", "/js/", "/fonts/", "/webjars/");

    private final SignInDesk desk;
    private final SessionCookie cookie;
    private final BlockingSecurityExecutor worker;

    SessionMechanism(SignInDesk desk, SessionCookie cookie, BlockingSecurityExecutor worker) {
        this.desk = desk;
        this.cookie = cookie;
        this.worker = worker;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext routing, IdentityProviderManager providers) {
        Optional<String> token = cookie.token(routing);
        String path = routing.normalizedPath();
        if (token.isEmpty() || FOLDERS_OF_FILES.stream().anyMatch(path::startsWith)) {
            return Uni.createFrom().nullItem();
        }
        return worker.executeBlocking(() -> desk.recognise(token.get()))
                .map(found -> found.map(user -> identity(user, routing, path)).orElse(null));
    }

    /** Back to the page after signing in, if it was a page; what a form held is kept by the web kit. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext routing) {
        String place = SignInResource.PATH;
        if (mustChangePassword(routing)) {
            place = PasswordResource.PATH;
        } else if ("GET".equals(routing.request().method().name())
                && !"/".equals(routing.request().uri())) {
            place += "?next=" + URLEncoder.encode(routing.request().uri(), StandardCharsets.UTF_8);
        }
        return Uni.createFrom().item(new ChallengeData(303, "Location", place));
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext routing) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, SessionCookie.NAME));
    }

    /** Whether the request has a session that may do nothing yet. */
    static boolean mustChangePassword(RoutingContext routing) {
        return routing.get(MUST_CHANGE_PASSWORD) != null;
    }

    private static @Nullable SecurityIdentity identity(RecognisedUser user, RoutingContext routing, String path) {
        if (user.mustChangePassword() && !OPEN_BEFORE_THE_CHANGE.contains(path)) {
            routing.put(MUST_CHANGE_PASSWORD, true);
            return null;
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(Long.toString(user.viewer().userId())))
                .addRole(user.viewer().role().name())
                .addAttribute(SignedIn.ATTRIBUTE, user.viewer())
                .build();
    }
}
