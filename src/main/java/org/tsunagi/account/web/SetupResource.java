package org.tsunagi.account.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.account.AccountDesk.NewUser;
import org.tsunagi.account.SetupDesk;
import org.tsunagi.account.SignInDesk;
import org.tsunagi.account.web.AccountPages.Setup;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.OfficialCodes;

/** The first start, by the link on the console; who was registered is signed in at once. */
@Path(SetupResource.PATH + "{token}")
@PermitAll
@ShowsNobody
class SetupResource {
    static final String PATH = "/setup/";
    private static final String SETTINGS = "/settings";

    private final SetupDesk desk;
    private final SignInDesk signIn;
    private final SessionCookie cookie;
    private final MastersViews masters;
    private final Pages pages;
    private final Flash flash;

    SetupResource(
            SetupDesk desk, SignInDesk signIn, SessionCookie cookie, MastersViews masters, Pages pages, Flash flash) {
        this.desk = desk;
        this.signIn = signIn;
        this.cookie = cookie;
        this.masters = masters;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public Setup ask(@RestPath String token) {
        desk.require(token);
        return page(token, new SetupForm("", "", ""), new Problems());
    }

    @POST
    public Response setUp(
            @RestPath String token,
            @BeanParam SetupForm form,
            @BeanParam PasswordForm passwords,
            RoutingContext routing) {
        desk.require(token);
        Problems problems = new Problems();
        String prefecture = prefectures().isEmpty() ? "" : new Fields(problems).code("prefecture", form.prefecture());
        NewUser administrator = form.read(problems);
        String password = passwords.chosen(problems);
        if (prefecture != null
                && administrator != null
                && problems.none()
                && problems.tryTo(() -> desk.setUp(token, prefecture, administrator, password))) {
            cookie.token(routing).ifPresent(signIn::signOut);
            cookie.give(routing, signIn.signIn(administrator.login(), password, cookie.caller(routing)));
            flash.say("登録し、ログインしました。はじめに、修了証書や報告に使う県の設定を入力してください。");
            return Answers.seeOther(SETTINGS);
        }
        return Answers.refused(page(token, form, problems));
    }

    private Setup page(String token, SetupForm form, Problems problems) {
        return new Setup(pages.show("利用の開始", problems), token, form, prefectures());
    }

    /** Nothing to choose when the prefecture was chosen before and only the administrator is missing. */
    private List<Option> prefectures() {
        return masters.settings().isPresent()
                ? List.of()
                : OfficialCodes.prefectures().entrySet().stream()
                        .map(one -> new Option(one.getKey(), one.getValue()))
                        .toList();
    }
}
