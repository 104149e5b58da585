package org.tsunagi.account.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.tsunagi.account.SignInDesk;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;

/** Signing out; also for whoever is signed out already. */
@Path(SignOutResource.PATH)
@PermitAll
class SignOutResource {
    static final String PATH = "/sign-out";

    private final SignInDesk desk;
    private final SessionCookie cookie;
    private final Flash flash;

    SignOutResource(SignInDesk desk, SessionCookie cookie, Flash flash) {
        this.desk = desk;
        this.cookie = cookie;
        this.flash = flash;
    }

    @POST
    public Response signOut(RoutingContext routing) {
        cookie.token(routing).ifPresent(desk::signOut);
        cookie.take(routing);
        flash.say("ログアウトしました。");
        return Answers.seeOther(SignInResource.PATH);
    }
}
