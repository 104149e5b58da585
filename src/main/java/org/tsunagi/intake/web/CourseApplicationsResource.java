package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.IntakeViews.ApplicationSearch;
import org.tsunagi.intake.web.IntakePages.ApplicationList;

/** Everyone who applied for a course, for officers. */
@Path("/courses/{courseId}/applications")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class CourseApplicationsResource {
    private static final int ROWS = 50;

    private final IntakeViews views;
    private final CourseViews courses;
    private final SignedIn signedIn;
    private final Pages pages;
    private final OfficeClock clock;

    CourseApplicationsResource(
            IntakeViews views, CourseViews courses, SignedIn signedIn, Pages pages, OfficeClock clock) {
        this.views = views;
        this.courses = courses;
        this.signedIn = signedIn;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    public ApplicationList list(@RestPath long courseId, @BeanParam ApplicationQuery query) {
        Viewer viewer = signedIn.require();
        CourseLine course = courses.line(courseId);
        ApplicationSearch search = query.search(courseId);
        Paging paging = query.paging(courseId, ROWS, views.count(viewer, search));
        return new ApplicationList(
                pages.of(course.fiscalYear()).show(course.title() + "の受講申込"),
                course,
                query,
                Option.all(ApplicationState.class),
                views.found(viewer, search, paging.offset(), ROWS),
                paging,
                clock.today(),
                CallLine.lastOf(views.callsOf(List.of(courseId))).orElse(null));
    }
}
