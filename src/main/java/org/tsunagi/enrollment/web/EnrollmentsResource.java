package org.tsunagi.enrollment.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.ListPart;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.EnrollmentLine;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.enrollment.web.EnrollmentPages.EnrollmentList;

/** Who is on a course, for officers. */
@Path("/courses/{courseId}/enrollments")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class EnrollmentsResource {
    private final EnrollmentViews views;
    private final CourseViews courses;
    private final SignedIn signedIn;
    private final Pages pages;

    EnrollmentsResource(EnrollmentViews views, CourseViews courses, SignedIn signedIn, Pages pages) {
        this.views = views;
        this.courses = courses;
        this.signedIn = signedIn;
        this.pages = pages;
    }

    @GET
    public EnrollmentList list(@RestPath long courseId, @RestQuery @Nullable String page) {
        CourseLine course = courses.line(courseId);
        List<EnrollmentLine> lines = views.on(signedIn.require(), courseId);
        long standing = lines.stream().filter(line -> !line.isCancelled()).count();
        ListPart<EnrollmentLine> part =
                ListPart.of(lines, EnrollmentLine::isCancelled, page, "/courses/" + courseId + "/enrollments");
        return new EnrollmentList(
                pages.of(course.fiscalYear()).show(course.title() + "の受講決定者"),
                course,
                part.first(),
                part.rest(),
                part.paging(),
                views.settledOn(courseId),
                standing);
    }
}
