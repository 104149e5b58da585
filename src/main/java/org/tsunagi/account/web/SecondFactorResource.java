package org.tsunagi.account.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.SecondFactorDesk;
import org.tsunagi.account.SecondFactorViews;
import org.tsunagi.account.SecondFactorViews.OwnFactor;
import org.tsunagi.account.SignInDesk;
import org.tsunagi.account.web.AccountPages.RecoveryCodeList;
import org.tsunagi.account.web.AccountPages.SecondFactorShow;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
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

    private static final String TITLE = "二段階認証";

    private final SecondFactorDesk desk;
    private final SecondFactorViews views;
    private final SignInDesk signIn;
    private final SignedIn signedIn;
    private final SessionCookie cookie;
    private final Pages pages;
    private final Flash flash;

    SecondFactorResource(
            SecondFactorDesk desk,
            SecondFactorViews views,
            SignInDesk signIn,
            SignedIn signedIn,
            SessionCookie cookie,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signIn = signIn;
        this.signedIn = signedIn;
        this.cookie = cookie;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public SecondFactorShow show() {
        return page(new Problems());
    }

    @POST
    @Path(BEGINNING)
    public Response begin(@RestForm @Nullable String current, RoutingContext routing) {
        Problems problems = new Problems();
        return mayChange(problems, current, routing) && problems.tryTo(() -> desk.begin(signedIn.require()))
                ? Answers.seeOther(PATH)
                : Answers.refused(page(problems));
    }

    @POST
    @Path(CONFIRMATION)
    public Response confirm(@RestForm("one-time-password") @Nullable String code, RoutingContext routing) {
        Problems problems = new Problems();
        return problems.tryGet(() ->
                        desk.confirm(signedIn.require(), Objects.requireNonNullElse(code, ""), cookie.caller(routing)))
                .map(confirmed -> {
                    cookie.give(routing, confirmed.session());
                    return shown(confirmed.recoveryCodes());
                })
                .orElseGet(() -> Answers.refused(page(problems)));
    }

    @POST
    @Path("/recovery-codes")
    public Response renewRecoveryCodes(@RestForm @Nullable String current, RoutingContext routing) {
        Problems problems = new Problems();
        return mayChange(problems, current, routing)
                ? shown(desk.renewRecoveryCodes(signedIn.require()))
                : Answers.refused(page(problems));
    }

    @POST
    @Path("/removal")
    public Response giveUp(@RestForm @Nullable String current, RoutingContext routing) {
        Problems problems = new Problems();
        if (mayChange(problems, current, routing) && problems.tryTo(() -> desk.giveUp(signedIn.require()))) {
            flash.say("二段階認証をやめました。次のログインからは、パスワードだけで入れます。");
            return Answers.seeOther(PATH);
        }
        return Answers.refused(page(problems));
    }

    /** Whether the own password was typed: an open session at an empty desk is not enough. */
    private boolean mayChange(Problems problems, @Nullable String current, RoutingContext routing) {
        return problems.tryTo(() -> signIn.requirePassword(
                signedIn.require(), Objects.requireNonNullElse(current, ""), cookie.caller(routing)));
    }

    /** Not after a redirect: the codes would have to be kept somewhere. */
    private Response shown(List<String> codes) {
        return Response.ok(new RecoveryCodeList(
                        pages.show("予備のコード"), signedIn.require().name(), codes))
                .build();
    }

    private SecondFactorShow page(Problems problems) {
        Viewer viewer = signedIn.require();
        OwnFactor factor = views.own(viewer);
        return new SecondFactorShow(
                pages.show(TITLE, problems),
                factor,
                factor.setUp() == null ? null : QrPicture.of(factor.setUp().address()));
    }
}
