package org.tsunagi.home.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.home.BodyViews;
import org.tsunagi.home.BodyViews.BodyGlance;
import org.tsunagi.home.web.HomePages.BodyShow;

/** What one nominating body nominated in the chosen year. */
@Path("/bodies/{id:[0-9]+}/file")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class BodyFileResource {
    private final BodyViews views;
    private final SignedIn signedIn;
    private final ChosenYear year;
    private final Pages pages;

    BodyFileResource(BodyViews views, SignedIn signedIn, ChosenYear year, Pages pages) {
        this.views = views;
        this.signedIn = signedIn;
        this.year = year;
        this.pages = pages;
    }

    @GET
    public TemplateInstance show(@RestPath long id) {
        BodyGlance glance = views.one(signedIn.require(), id, year.chosen());
        return new BodyShow(pages.show(glance.body().name() + "の推薦"), glance);
    }
}
