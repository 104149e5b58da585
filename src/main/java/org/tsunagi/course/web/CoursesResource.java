package org.tsunagi.course.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.web.CoursePages.CourseList;

/** The plan of the chosen fiscal year. */
@Path(CoursesResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class CoursesResource {
    static final String PATH = "/courses";

    private final CourseViews views;
    private final Pages pages;

    CoursesResource(CourseViews views, Pages pages) {
        this.views = views;
        this.pages = pages;
    }

    @GET
    public CourseList list() {
        Page page = pages.show("研修計画");
        return new CourseList(page, views.plan(page.year()));
    }
}
