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
import org.tsunagi.account.SignInDesk;
import org.tsunagi.account.SignInDesk.OpenedSession;
import org.tsunagi.account.SignInDesk.RecognisedUser;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.KeptForm;
import org.tsunagi.base.web.KeptForms;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;

/** Signing in. */
@Path(SignInResource.PATH)
@PermitAll
@ShowsNobody
class SignInResource {
    static final String PATH = "/sign-in";
    private static final int TOO_MANY_REQUESTS = 429;

    private final SignInDesk desk;
    private final SignedIn signedIn;
    private final SessionCookie cookie;
    private final SignInPages pages;
    private final KeptForms keptForms;

    SignInResource(SignInDesk desk, SignedIn signedIn, SessionCookie cookie, SignInPages pages, KeptForms keptForms) {
        this.desk = desk;
        this.signedIn = signedIn;
        this.cookie = cookie;
        this.pages = pages;
        this.keptForms = keptForms;
    }

    @GET
    public Response ask(@RestQuery @Nullable String next, RoutingContext routing) {
        Optional<RecognisedUser> held = SessionMechanism.held(routing);
        if (held.isPresent()) {
            return SignInPages.seeStage(held.get().stage(), next);
        }
        return signedIn.viewer().isPresent()
                ? Answers.seeOther(SignInPages.local(next))
                : Response.ok(pages.signIn("", next, Optional.empty(), new Problems()))
                        .build();
    }

    /** Takes the whole form: login, password, next, and what a form typed before the session ended carries along. */
    @POST
    public Response signIn(MultivaluedMap<String, String> sent, RoutingContext routing) {
        Optional<KeptForm> kept = KeptForm.from(sent);
        if (kept.isPresent() && signedIn.viewer().isPresent()) {
            return keptForms.show(kept.get()); // signed in meanwhile in another tab, or come to the end of it
        }
        Problems problems = new Problems();
        Fields in = new Fields(problems);
        String login = in.text("login", sent.getFirst("login"), 100);
        String password = Objects.requireNonNullElse(sent.getFirst("password"), "");
        if (password.isEmpty()) {
            problems.add("password", Messages.say("entry.missing"));
        }
        if (login != null && problems.none()) {
            try {
                return opened(desk.signIn(login, password, cookie.caller(routing)), sent, routing);
            } catch (RuleViolation refused) {
                problems.add(refused);
                return slowed(refused, refused(sent, problems));
            }
        }
        return refused(sent, problems);
    }

    /** The answer to a refusal; that there is a time to wait is a status of its own. */
    static Response slowed(RuleViolation refused, Response answer) {
        return refused.key().endsWith(".wait")
                ? Response.fromResponse(answer).status(TOO_MANY_REQUESTS).build()
                : answer;
    }

    private Response opened(OpenedSession opened, MultivaluedMap<String, String> sent, RoutingContext routing) {
        cookie.token(routing).ifPresent(desk::signOut);
        cookie.give(routing, opened);
        return pages.goOn(opened, sent.getFirst("next"), KeptForm.from(sent));
    }

    private Response refused(MultivaluedMap<String, String> sent, Problems problems) {
        return Answers.refused(
                pages.signIn(sent.getFirst("login"), sent.getFirst("next"), KeptForm.from(sent), problems));
    }
}
