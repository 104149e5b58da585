package org.tsunagi.account.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.account.AccessKeys;
import org.tsunagi.account.AccessKeys.AccessKey;
import org.tsunagi.account.SignInDesk;
import org.tsunagi.account.SignInDesk.OpenedSession;
import org.tsunagi.account.web.AccountPages.AccessOpen;
import org.tsunagi.account.web.AccountPages.AccessRefused;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.masters.MastersViews;

/** The way in by an access key. Mail scanners follow links, so only its form uses the key. */
@Path(AccessKeys.PATH + "{token}")
@PermitAll
class AccessResource {
    private static final String TITLE = "利用の開始";

    private final AccessKeys keys;
    private final SignInDesk signIn;
    private final SessionCookie cookie;
    private final MastersViews masters;
    private final Pages pages;
    private final Flash flash;

    AccessResource(
            AccessKeys keys, SignInDesk signIn, SessionCookie cookie, MastersViews masters, Pages pages, Flash flash) {
        this.keys = keys;
        this.signIn = signIn;
        this.cookie = cookie;
        this.masters = masters;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public Response show(@RestPath String token) {
        try {
            return Response.ok(page(token, keys.require(token), new Problems())).build();
        } catch (RuleViolation closed) {
            return closed(closed);
        }
    }

    @POST
    public Response choosePassword(@RestPath String token, @BeanParam PasswordForm form, RoutingContext routing) {
        try {
            AccessKey key = keys.require(token);
            Problems problems = new Problems();
            String wanted = form.chosen(problems);
            if (problems.none()
                    && problems.tryGet(() -> keys.choosePassword(token, wanted, cookie.caller(routing)))
                            .map(opened -> signedIn(opened, routing))
                            .isPresent()) {
                flash.say("パスワードを登録し、ログインしました。次からは、ログインIDとこのパスワードでログインしてください。");
                return Answers.seeOther("/");
            }
            return Answers.refused(page(token, key, problems));
        } catch (RuleViolation closed) {
            return closed(closed);
        }
    }

    private OpenedSession signedIn(OpenedSession opened, RoutingContext routing) {
        cookie.token(routing).ifPresent(signIn::signOut);
        cookie.give(routing, opened);
        return opened;
    }

    private AccessOpen page(String token, AccessKey key, Problems problems) {
        return new AccessOpen(pages.show(TITLE, problems), token, key);
    }

    private Response closed(RuleViolation why) {
        return Response.status(Response.Status.NOT_FOUND)
                .entity(new AccessRefused(pages.show(TITLE), why.sentence(), masters.sender()))
                .build();
    }
}
