package org.tsunagi.account.web;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.SignInDesk;
import org.tsunagi.account.SignInDesk.OpenedSession;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.ShowsNobody;

/** Signing in by the office's own service; who comes here has signed in there, see {@link OfficeSignIn}. */
@Path(OfficeSignInResource.PATH)
@PermitAll
@ShowsNobody
class OfficeSignInResource {
    static final String PATH = "/sign-in/office";
    /** Where the service sends people back to, as it is registered there; from here they go on to {@link #PATH}. */
    static final String RETURN = PATH + "/return";

    static final String REFUSED = PATH + "/refusal";

    private final OfficeSignIn office;
    private final SignInDesk desk;
    private final SecurityIdentity identity;
    private final OidcSession service;
    private final SessionCookie cookie;
    private final SignInPages pages;

    OfficeSignInResource(
            OfficeSignIn office,
            SignInDesk desk,
            SecurityIdentity identity,
            OidcSession service,
            SessionCookie cookie,
            SignInPages pages) {
        this.office = office;
        this.desk = desk;
        this.identity = identity;
        this.service = service;
        this.cookie = cookie;
        this.pages = pages;
    }

    /** Opens a session of ours, or leads to the sign-in page where there is no such service; the service's own one is not needed any more. */
    @GET
    public Response signIn(@RestQuery @Nullable String next, RoutingContext routing) {
        if (!office.isSetUp() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Answers.seeOther(SignInResource.PATH);
        }
        service.logout().await().indefinitely();
        String login = token.claim(office.claim()).map(Object::toString).orElse("");
        try {
            OpenedSession opened = desk.signInFromOffice(login, cookie.caller(routing));
            cookie.token(routing).ifPresent(desk::signOut);
            cookie.give(routing, opened);
            return Answers.seeOther(SignInPages.local(next));
        } catch (RuleViolation refused) {
            Problems problems = new Problems();
            problems.add(refused);
            return Answers.refused(pages.signIn("", next, Optional.empty(), problems));
        }
    }

    /** Where the service sends who was refused there or turned back. */
    @GET
    @Path("/refusal")
    public Response refused() {
        if (!office.isSetUp()) {
            return Answers.seeOther(SignInResource.PATH);
        }
        Problems problems = new Problems();
        problems.add(new RuleViolation(null, "account.signIn.office"));
        return Answers.refused(pages.signIn("", null, Optional.empty(), problems));
    }
}
