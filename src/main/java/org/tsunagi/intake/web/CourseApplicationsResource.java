package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.ListChoice;
import org.tsunagi.base.web.OfficeName;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.intake.Application.ApplicationState;
import org.tsunagi.intake.ApplicationRow;
import org.tsunagi.intake.ApplicationSearch;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.web.IntakePages.ApplicationList;
import org.tsunagi.intake.workbook.ApplicationSheet;

/** Everyone who applied for a course, for officers. */
@Path("/courses/{courseId}/applications")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class CourseApplicationsResource {
    private static final int ROWS = 100;

    private final IntakeViews views;
    private final CallViews calls;
    private final CourseViews courses;
    private final SignedIn signedIn;
    private final Pages pages;
    private final OfficeClock clock;
    private final OfficeName office;

    CourseApplicationsResource(
            IntakeViews views,
            CallViews calls,
            CourseViews courses,
            SignedIn signedIn,
            Pages pages,
            OfficeClock clock,
            OfficeName office) {
        this.views = views;
        this.calls = calls;
        this.courses = courses;
        this.signedIn = signedIn;
        this.pages = pages;
        this.clock = clock;
        this.office = office;
    }

    @GET
    public ApplicationList list(@RestPath long courseId, @BeanParam ApplicationQuery query) {
        Viewer viewer = signedIn.require();
        CourseLine course = courses.line(courseId);
        Set<Long> twice = views.twiceOn(viewer, courseId);
        ApplicationSearch search = query.search(courseId, twice);
        Paging paging = query.paging(courseId, ROWS, views.count(viewer, search));
        return new ApplicationList(
                pages.of(course.fiscalYear()).show(course.title() + "の受講申込"),
                course,
                query,
                Option.all(ApplicationState.class),
                ListChoice.Form.of(
                                ApplicationSheet.of(course.route()),
                                "/courses/" + courseId + "/applications/list",
                                query.fields())
                        .ticking(ApplicationSheet.usual(course.route())),
                views.found(viewer, search, paging.offset(), ROWS),
                paging,
                views.standing(courseId),
                twice,
                course.route().byEmployers() ? views.employersInParts(courseId) : List.of(),
                clock.today(),
                CallLine.lastOf(calls.callsOf(List.of(courseId))).orElse(null));
    }

    /** All of what the page's filter finds, in its order. */
    @GET
    @Path("/applicants.xlsx")
    public Response workbook(@RestPath long courseId, @BeanParam ApplicationQuery query) {
        return file(courses.line(courseId), query, ListChoice.DATA);
    }

    /** The same as comma-separated text. */
    @GET
    @Path("/applicants.csv")
    public Response csv(@RestPath long courseId, @BeanParam ApplicationQuery query) {
        CourseLine course = courses.line(courseId);
        return file(course, query, ListChoice.csv(ApplicationSheet.of(course.route())));
    }

    /** The same with the columns chosen, for paper or to compute with. */
    @GET
    @Path("/list")
    public Response list(@RestPath long courseId, @BeanParam ApplicationQuery query, @BeanParam ListChoice choice) {
        return file(courses.line(courseId), query, choice);
    }

    private Response file(CourseLine course, ApplicationQuery query, ListChoice choice) {
        return choice.file(
                ApplicationSheet.of(course.route()),
                query.fileName(course),
                office.shortName(),
                clock.today(),
                () -> rows(course.id(), query));
    }

    private List<ApplicationRow> rows(long courseId, ApplicationQuery query) {
        Viewer viewer = signedIn.require();
        return views.rows(
                viewer, query.search(courseId, query.isAlikeOnly() ? views.twiceOn(viewer, courseId) : Set.of()));
    }
}
