package org.tsunagi.account.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.SessionStage;
import org.tsunagi.account.SignInDesk;
import org.tsunagi.account.SignInDesk.OpenedSession;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.KeptForm;
import org.tsunagi.base.web.ShowsNobody;

/** The second step of signing in: the code of the second factor. */
@Path(CodeResource.PATH)
@PermitAll
@ShowsNobody
class CodeResource {
    static final String PATH = SignInResource.PATH + "/code";

    /** A form that comes back never shows what is called a password. */
    private static final String FIELD = "one-time-password";

    private final SignInDesk desk;
    private final SessionCookie cookie;
    private final SignInPages pages;

    CodeResource(SignInDesk desk, SessionCookie cookie, SignInPages pages) {
        this.desk = desk;
        this.cookie = cookie;
        this.pages = pages;
    }

    @GET
    public Response ask(@RestQuery @Nullable String next, RoutingContext routing) {
        return SessionMechanism.held(routing)
                        .filter(user -> user.stage() == SessionStage.CODE)
                        .isPresent()
                ? Response.ok(pages.code(next, Optional.empty(), new Problems()))
                        .build()
                : Answers.seeOther(SignInResource.PATH);
    }

    /** Takes the code, and what the page of the password handed on: next, and a form typed before the session ended. */
    @POST
    public Response enter(MultivaluedMap<String, String> sent, RoutingContext routing) {
        String typed = Objects.requireNonNullElse(sent.getFirst(FIELD), "");
        try {
            OpenedSession opened = desk.enterCode(cookie.token(routing).orElse(""), typed, cookie.caller(routing));
            cookie.give(routing, opened);
            return pages.goOn(opened, sent.getFirst("next"), KeptForm.from(sent));
        } catch (RuleViolation refused) {
            return refused(refused, sent);
        }
    }

    /** Asks for the code again; or for the password, when no session waits for a code any more. */
    private Response refused(RuleViolation refused, MultivaluedMap<String, String> sent) {
        Problems problems = new Problems();
        problems.add(refused);
        Optional<KeptForm> kept = KeptForm.from(sent);
        String next = sent.getFirst("next");
        return "account.code.over".equals(refused.key())
                ? Answers.refused(pages.signIn("", next, kept, problems))
                : SignInResource.slowed(refused, Answers.refused(pages.code(next, kept, problems)));
    }
}
