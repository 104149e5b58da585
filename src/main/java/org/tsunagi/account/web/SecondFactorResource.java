package org.tsunagi.account.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.SecondFactorDesk;
import org.tsunagi.account.SecondFactorDesk.OnPaper;
import org.tsunagi.account.SignInDesk;
import org.tsunagi.account.web.AccountPages.SecondFactorShow;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.KeptForm;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;

/** The own second factor; the only page open while one is demanded and missing. */
@Path(SecondFactorResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class SecondFactorResource {
    static final String PATH = "/second-factor";
    private static final String BEGINNING = "/setup";
    private static final String CONFIRMATION = "/confirmation";
    /** What is open before there is one. */
    static final Set<String> SETTING_UP = Set.of(PATH, PATH + BEGINNING, PATH + CONFIRMATION);

    private final SecondFactorDesk desk;
    private final SignInDesk signIn;
    private final SignedIn signedIn;
    private final SessionCookie cookie;
    private final SignInPages pages;
    private final Flash flash;

    SecondFactorResource(
            SecondFactorDesk desk,
            SignInDesk signIn,
            SignedIn signedIn,
            SessionCookie cookie,
            SignInPages pages,
            Flash flash) {
        this.desk = desk;
        this.signIn = signIn;
        this.signedIn = signedIn;
        this.cookie = cookie;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public SecondFactorShow show(@RestQuery @Nullable String next) {
        return pages.secondFactor(signedIn.require(), next, Optional.empty(), new Problems());
    }

    @POST
    @Path(BEGINNING)
    public Response begin(
            @RestForm @Nullable String current, MultivaluedMap<String, String> sent, RoutingContext routing) {
        Problems problems = new Problems();
        if (mayChange(problems, current, routing)
                && problems.tryTo(() -> desk.begin(signedIn.require(), token(routing)))) {
            return KeptForm.from(sent).isEmpty()
                    ? Answers.seeOther(SignInPages.leadingTo(PATH, SignInPages.local(sent.getFirst("next"))))
                    : Response.ok(page(problems, sent)).build();
        }
        return Answers.refused(page(problems, sent));
    }

    @POST
    @Path(CONFIRMATION)
    public Response confirm(
            @RestForm("one-time-password") @Nullable String code,
            MultivaluedMap<String, String> sent,
            RoutingContext routing) {
        Problems problems = new Problems();
        return problems.tryGet(() -> desk.confirm(
                        signedIn.require(),
                        token(routing),
                        Objects.requireNonNullElse(code, ""),
                        cookie.caller(routing)))
                .map(confirmed -> {
                    cookie.give(routing, confirmed.session());
                    return shown(confirmed.onPaper(), sent);
                })
                .orElseGet(() -> Answers.refused(page(problems, sent)));
    }

    @POST
    @Path("/recovery-codes")
    public Response renewRecoveryCodes(
            @RestForm @Nullable String current, MultivaluedMap<String, String> sent, RoutingContext routing) {
        Problems problems = new Problems();
        return mayChange(problems, current, routing)
                ? shown(desk.renewRecoveryCodes(signedIn.require()), sent)
                : Answers.refused(page(problems, sent));
    }

    @POST
    @Path("/removal")
    public Response giveUp(
            @RestForm @Nullable String current, MultivaluedMap<String, String> sent, RoutingContext routing) {
        Problems problems = new Problems();
        if (mayChange(problems, current, routing) && problems.tryTo(() -> desk.giveUp(signedIn.require()))) {
            flash.say("二段階認証をやめました。次のログインからは、パスワードだけで入れます。");
            return Answers.seeOther(PATH);
        }
        return Answers.refused(page(problems, sent));
    }

    private String token(RoutingContext routing) {
        return cookie.token(routing).orElse("");
    }

    /** Whether the own password was typed: an open session at an empty desk is not enough. */
    private boolean mayChange(Problems problems, @Nullable String current, RoutingContext routing) {
        return problems.tryTo(() -> signIn.requirePassword(
                signedIn.require(), Objects.requireNonNullElse(current, ""), cookie.caller(routing)));
    }

    /** Not after a redirect: the codes would have to be kept somewhere. */
    private Response shown(OnPaper paper, MultivaluedMap<String, String> sent) {
        return Response.ok(pages.recoveryCodes(paper, sent.getFirst("next"), KeptForm.from(sent)))
                .build();
    }

    private SecondFactorShow page(Problems problems, MultivaluedMap<String, String> sent) {
        return pages.secondFactor(signedIn.require(), sent.getFirst("next"), KeptForm.from(sent), problems);
    }
}
