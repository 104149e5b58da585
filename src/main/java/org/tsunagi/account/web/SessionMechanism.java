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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.SessionStage;
import org.tsunagi.account.SignInDesk;
import org.tsunagi.account.SignInDesk.RecognisedUser;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.WorkPlace;

/**
 * Recognises the session of a request, and sends whoever has none to the sign-in page. A user whose session is not open yet (the
 * code is awaited, an initial password is to be changed, a second factor to be set up) is nobody, except where that is done.
 */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {
    private static final String HELD = "tsunagi.session-held";
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
        return worker.executeBlocking(() -> WorkPlace.during(routing, () -> desk.recognise(token.get())))
                .map(found -> found.map(user -> identity(user, routing, path)).orElse(null));
    }

    /** Back to the page after signing in, if it was a page; what a form held is kept by the web kit. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext routing) {
        SessionStage stage = held(routing).map(RecognisedUser::stage).orElse(SessionStage.OPEN);
        String place = stage == SessionStage.OPEN ? SignInResource.PATH : page(stage);
        String next = "GET".equals(routing.request().method().name())
                ? SignInPages.local(routing.request().uri())
                : "/";
        return Uni.createFrom().item(new ChallengeData(303, "Location", SignInPages.leadingTo(place, next)));
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext routing) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, SessionCookie.NAME));
    }

    /** Whose session it is that asks for something before this page opens; empty without a session, or where the page opens. */
    static Optional<RecognisedUser> held(RoutingContext routing) {
        return Optional.ofNullable(routing.get(HELD));
    }

    /** Where what a stage asks for is done. */
    static String page(SessionStage stage) {
        return switch (stage) {
            case CODE -> CodeResource.PATH;
            case PASSWORD -> PasswordResource.PATH;
            case SECOND_FACTOR -> SecondFactorResource.PATH;
            case OPEN -> "/";
        };
    }

    private static @Nullable SecurityIdentity identity(RecognisedUser user, RoutingContext routing, String path) {
        if (!opens(user.stage(), path)) {
            routing.put(HELD, user);
            return null;
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(Long.toString(user.viewer().userId())))
                .addRole(user.viewer().role().name())
                .addAttribute(SignedIn.ATTRIBUTE, user.viewer())
                .addAttribute(SignedIn.HELD, user.stage() != SessionStage.OPEN)
                .build();
    }

    /** Before the code was right the user is nobody even on the page that asks for it. */
    private static boolean opens(SessionStage stage, String path) {
        return switch (stage) {
            case CODE -> false;
            case PASSWORD -> path.equals(PasswordResource.PATH) || path.equals(SignOutResource.PATH);
            case SECOND_FACTOR -> SecondFactorResource.SETTING_UP.contains(path) || path.equals(SignOutResource.PATH);
            case OPEN -> true;
        };
    }
}
