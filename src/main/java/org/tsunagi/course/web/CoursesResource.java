package org.tsunagi.course.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.PlanCheckViews;
import org.tsunagi.course.PlanCopyViews;
import org.tsunagi.course.web.CoursePages.CourseList;

/** The plan of the chosen fiscal year. */
@Path(CoursesResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class CoursesResource {
    static final String PATH = "/courses";

    private final CourseViews views;
    private final PlanCopyViews copies;
    private final PlanCheckViews checks;
    private final ChosenYear year;
    private final Pages pages;

    CoursesResource(CourseViews views, PlanCopyViews copies, PlanCheckViews checks, ChosenYear year, Pages pages) {
        this.views = views;
        this.copies = copies;
        this.checks = checks;
        this.year = year;
        this.pages = pages;
    }

    @GET
    public CourseList list() {
        return CourseList.of(pages.show("研修計画"), views, copies, checks, year.present());
    }
}
