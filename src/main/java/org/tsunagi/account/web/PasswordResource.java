package org.tsunagi.account.web;

import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.tsunagi.account.SignInDesk;
import org.tsunagi.account.web.AccountPages.ChangePassword;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;

/** The own password; the only page open while it is an initial one. */
@Path(PasswordResource.PATH)
@Authenticated
@ShowsNobody
class PasswordResource {
    static final String PATH = "/account/password";
    private static final String TITLE = "パスワードの変更";

    private final SignInDesk desk;
    private final SignedIn signedIn;
    private final SessionCookie cookie;
    private final Pages pages;
    private final Flash flash;

    PasswordResource(SignInDesk desk, SignedIn signedIn, SessionCookie cookie, Pages pages, Flash flash) {
        this.desk = desk;
        this.signedIn = signedIn;
        this.cookie = cookie;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public ChangePassword ask() {
        return new ChangePassword(pages.show(TITLE));
    }

    @POST
    public Response change(@BeanParam PasswordForm form, RoutingContext routing) {
        Problems problems = new Problems();
        String wanted = form.chosen(problems);
        if (problems.none()) {
            problems.tryGet(() ->
                            desk.changePassword(signedIn.require(), form.currentText(), wanted, cookie.caller(routing)))
                    .ifPresent(opened -> cookie.give(routing, opened));
        }
        if (!problems.none()) {
            return Answers.refused(new ChangePassword(pages.show(TITLE, problems)));
        }
        flash.say("パスワードを変更しました。");
        return Answers.seeOther("/");
    }
}
