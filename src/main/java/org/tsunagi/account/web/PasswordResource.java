package org.tsunagi.account.web;

import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.SignInDesk;
import org.tsunagi.account.SignInDesk.OpenedSession;
import org.tsunagi.account.web.AccountPages.ChangePassword;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.KeptForm;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;

/** The own password; the only page open while it is an initial one. */
@Path(PasswordResource.PATH)
@Authenticated
@ShowsNobody
class PasswordResource {
    static final String PATH = "/account/password";

    private final SignInDesk desk;
    private final SignedIn signedIn;
    private final SessionCookie cookie;
    private final SignInPages pages;
    private final Flash flash;

    PasswordResource(SignInDesk desk, SignedIn signedIn, SessionCookie cookie, SignInPages pages, Flash flash) {
        this.desk = desk;
        this.signedIn = signedIn;
        this.cookie = cookie;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public ChangePassword ask(@RestQuery @Nullable String next) {
        return pages.password(next, Optional.empty(), new Problems());
    }

    /** Takes the passwords, and what the pages before handed on: next, and a form typed before the session ended. */
    @POST
    public Response change(@BeanParam PasswordForm form, MultivaluedMap<String, String> sent, RoutingContext routing) {
        Problems problems = new Problems();
        String wanted = form.chosen(problems);
        Optional<OpenedSession> opened = problems.none()
                ? problems.tryGet(() ->
                        desk.changePassword(signedIn.require(), form.currentText(), wanted, cookie.caller(routing)))
                : Optional.empty();
        return opened.map(session -> changed(session, sent, routing))
                .orElseGet(() -> Answers.refused(pages.password(sent.getFirst("next"), KeptForm.from(sent), problems)));
    }

    private Response changed(OpenedSession session, MultivaluedMap<String, String> sent, RoutingContext routing) {
        cookie.give(routing, session);
        flash.say("パスワードを変更しました。");
        return pages.goOn(session, sent.getFirst("next"), KeptForm.from(sent));
    }
}
