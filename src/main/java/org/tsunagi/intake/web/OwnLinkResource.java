package org.tsunagi.intake.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SheetCookie;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.intake.OnlineViews;
import org.tsunagi.intake.OwnApplication;
import org.tsunagi.intake.web.ApplyPages.OwnRefused;
import org.tsunagi.intake.web.ApplyPages.OwnStart;

/** The personal link to an application. Mail scanners follow links, so only the button on its page opens it. */
@Path(OwnLinkResource.PATH + "/{token}")
@PermitAll
@ShowsNobody
class OwnLinkResource {
    static final String PATH = "/a";

    private final OnlineViews views;
    private final SheetCookie cookie;
    private final Pages pages;

    OwnLinkResource(OnlineViews views, SheetCookie cookie, Pages pages) {
        this.views = views;
        this.cookie = cookie;
        this.pages = pages;
    }

    @GET
    public Response show(@RestPath String token) {
        return views.own(token)
                .map(own -> Response.ok(new OwnStart(pages.of(own.year()).show("申込みの確認"), own, token))
                        .build())
                .orElseGet(this::unknown);
    }

    @POST
    public Response open(@RestPath String token) {
        Optional<OwnApplication> own = views.own(token);
        own.ifPresent(one -> cookie.give(OwnResource.sheet(one.id()), token));
        return own.map(one -> Answers.seeOther(OwnResource.sheet(one.id()))).orElseGet(this::unknown);
    }

    private Response unknown() {
        return Response.status(Response.Status.NOT_FOUND)
                .entity(OwnRefused.unknownLink(pages))
                .build();
    }
}
