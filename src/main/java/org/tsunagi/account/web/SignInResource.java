package org.tsunagi.account.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.DemoSignIns;
import org.tsunagi.account.OpenedSession;
import org.tsunagi.account.SignInDesk;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Fields;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Problems;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.TsunagiConfig;

/** Signing in. */
@Path(SignInResource.PATH)
@PermitAll
class SignInResource {
    static final String PATH = "/sign-in";
    private static final int TOO_MANY_REQUESTS = 429;

    private final SignInDesk desk;
    private final SignedIn signedIn;
    private final SessionCookie cookie;
    private final Pages pages;
    private final TsunagiConfig config;
    private final Instance<DemoSignIns> demo;

    SignInResource(
            SignInDesk desk,
            SignedIn signedIn,
            SessionCookie cookie,
            Pages pages,
            TsunagiConfig config,
            Instance<DemoSignIns> demo) {
        this.signedIn = signedIn;
        this.desk = desk;
        this.cookie = cookie;
        this.pages = pages;
        this.config = config;
        this.demo = demo;
    }

    @GET
    public Response ask(@RestQuery @Nullable String next, RoutingContext routing) {
        if (SessionMechanism.mustChangePassword(routing)) {
            return Answers.seeOther(PasswordResource.PATH);
        }
        if (signedIn.viewer().isPresent()) {
            return Answers.seeOther(local(next));
        }
        return Response.ok(page("", next, new Problems())).build();
    }

    @POST
    public Response signIn(@BeanParam SignInForm form, RoutingContext routing) {
        Problems problems = new Problems();
        String login = new Fields(problems).text("login", form.login(), 100);
        String password = form.password() == null ? "" : form.password();
        if (login != null && !password.isEmpty()) {
            try {
                OpenedSession opened = desk.signIn(login, password, address(routing));
                SessionCookie.token(routing).ifPresent(desk::signOut);
                cookie.give(routing, opened.token());
                return Answers.seeOther(opened.mustChangePassword() ? PasswordResource.PATH : local(form.next()));
            } catch (RuleViolation refused) {
                problems.add(refused);
                Response again = Answers.refused(page(login, form.next(), problems));
                return "account.signIn.wait".equals(refused.key())
                        ? Response.fromResponse(again).status(TOO_MANY_REQUESTS).build()
                        : again;
            }
        }
        new Fields(problems).text("password", password, Integer.MAX_VALUE);
        return Answers.refused(page(form.login(), form.next(), problems));
    }

    /** Where the request comes from; behind a proxy see quarkus.http.proxy in the operation document. */
    static String address(RoutingContext routing) {
        return Optional.ofNullable(routing.request().remoteAddress())
                .map(address -> address.hostAddress())
                .orElse("unknown");
    }

    private SignIn page(@Nullable String login, @Nullable String next, Problems problems) {
        return new SignIn(
                pages.show("ログイン", problems),
                login == null ? "" : login,
                local(next),
                config.demo() && demo.isResolvable() ? demo.get() : null);
    }

    /** Only pages of ours: a link must not lead from our sign-in page to somebody else's. */
    private static String local(@Nullable String next) {
        return next != null && Answers.isLocal(next) && !next.startsWith(PATH) ? next : "/";
    }
}
