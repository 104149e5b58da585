package org.tsunagi.home.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.home.CourseGlance;
import org.tsunagi.home.CourseGlanceViews;
import org.tsunagi.home.web.HomePages.CourseShow;

/** A course at a glance. */
@Path("/courses/{id:[0-9]+}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR, Role.Name.OFFICIAL})
class CourseResource {
    private final CourseGlanceViews views;
    private final SignedIn signedIn;
    private final Pages pages;

    CourseResource(CourseGlanceViews views, SignedIn signedIn, Pages pages) {
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
    }

    @GET
    public TemplateInstance show(@RestPath long id) {
        CourseGlance glance = views.of(signedIn.require(), id);
        return new CourseShow(
                pages.of(glance.course().fiscalYear()).show(glance.course().title()), glance);
    }
}
