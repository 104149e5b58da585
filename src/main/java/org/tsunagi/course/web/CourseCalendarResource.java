package org.tsunagi.course.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Download;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.course.CourseCalendars;
import org.tsunagi.course.CourseViews;

/** The days of a course for the calendar on one's computer or phone. */
@Path("/courses/{id:[0-9]+}/calendar.ics")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR, Role.Name.OFFICIAL})
@ShowsNobody
class CourseCalendarResource {
    private final CourseCalendars calendars;
    private final CourseViews courses;

    CourseCalendarResource(CourseCalendars calendars, CourseViews courses) {
        this.calendars = calendars;
        this.courses = courses;
    }

    @GET
    public Response file(@RestPath long id) {
        return Download.of(
                calendars.of(id),
                Messages.say("course.calendar.file", courses.line(id).title()),
                CourseCalendars.TYPE);
    }
}
