package org.tsunagi.course.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.web.CoursePages.TimetablePrint;

/** What is taught when on a course, to hand out on paper. */
@Path("/courses/{id:[0-9]+}/timetable")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR, Role.Name.OFFICIAL})
@ShowsNobody
class TimetableResource {
    private final CourseViews courses;
    private final Pages pages;

    TimetableResource(CourseViews courses, Pages pages) {
        this.courses = courses;
        this.pages = pages;
    }

    @GET
    public TimetablePrint print(@RestPath long id) {
        CourseLine course = courses.line(id);
        return new TimetablePrint(pages.of(course.fiscalYear()).show("時間割"), course, courses.calendarOf(id));
    }
}
