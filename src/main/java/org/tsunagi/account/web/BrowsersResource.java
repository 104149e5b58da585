package org.tsunagi.account.web;

import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.account.SessionDesk;
import org.tsunagi.account.SessionViews;
import org.tsunagi.account.SessionViews.NewBrowserLine;
import org.tsunagi.account.web.AccountPages.BrowserList;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;

/** The browsers one is signed in with. */
@Path(BrowsersResource.PATH)
@Authenticated
@ShowsNobody
class BrowsersResource {
    static final String PATH = "/browsers";

    private final SessionDesk desk;
    private final SessionViews views;
    private final SignedIn signedIn;
    private final SessionCookie cookie;
    private final Pages pages;
    private final Flash flash;

    BrowsersResource(
            SessionDesk desk, SessionViews views, SignedIn signedIn, SessionCookie cookie, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.cookie = cookie;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public BrowserList list(RoutingContext routing) {
        Viewer viewer = signedIn.require();
        List<NewBrowserLine> newBrowsers = views.newBrowsers(viewer);
        boolean told = newBrowsers.stream().anyMatch(one -> !one.acknowledged());
        return new BrowserList(pages.show("ログイン中のブラウザー"), views.own(viewer, token(routing)), newBrowsers, told);
    }

    @POST
    @Path("/{id}/removal")
    public Response end(@RestPath long id) {
        desk.end(signedIn.require(), id);
        flash.say("そのブラウザーのログインを終わらせました。");
        return Answers.seeOther(PATH);
    }

    @POST
    @Path("/removal")
    public Response endOthers(RoutingContext routing) {
        desk.endOthers(signedIn.require(), token(routing));
        flash.say("ほかのブラウザーのログインをすべて終わらせました。");
        return Answers.seeOther(PATH);
    }

    @POST
    @Path("/acknowledgement")
    public Response acknowledge() {
        desk.acknowledge(signedIn.require());
        flash.say("はじめてのブラウザーからのログインを、確認済みにしました。");
        return Answers.seeOther(PATH);
    }

    private String token(RoutingContext routing) {
        return cookie.token(routing).orElse("");
    }
}
