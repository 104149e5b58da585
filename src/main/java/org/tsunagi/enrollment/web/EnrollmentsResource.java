package org.tsunagi.enrollment.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.ListChoice;
import org.tsunagi.base.web.ListPart;
import org.tsunagi.base.web.OfficeName;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.EnrollmentLine;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.enrollment.web.EnrollmentPages.EnrollmentList;
import org.tsunagi.enrollment.workbook.EnrollmentSheet;

/** Who is on a course, for officers. */
@Path("/courses/{courseId}/enrollments")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class EnrollmentsResource {
    private final EnrollmentViews views;
    private final CourseViews courses;
    private final SignedIn signedIn;
    private final Pages pages;
    private final OfficeName office;
    private final OfficeClock clock;

    EnrollmentsResource(
            EnrollmentViews views,
            CourseViews courses,
            SignedIn signedIn,
            Pages pages,
            OfficeName office,
            OfficeClock clock) {
        this.views = views;
        this.courses = courses;
        this.signedIn = signedIn;
        this.pages = pages;
        this.office = office;
        this.clock = clock;
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
                ListChoice.Form.of(
                        EnrollmentSheet.of(course.route()), "/courses/" + courseId + "/enrollments/list", Map.of()),
                views.settledOn(courseId),
                standing);
    }

    /** All of them as a workbook, also who gave the seat up. */
    @GET
    @Path("/trainees.xlsx")
    public Response workbook(@RestPath long courseId) {
        return file(courses.line(courseId), ListChoice.DATA);
    }

    /** The same as comma-separated text. */
    @GET
    @Path("/trainees.csv")
    public Response csv(@RestPath long courseId) {
        CourseLine course = courses.line(courseId);
        return file(course, ListChoice.csv(EnrollmentSheet.of(course.route())));
    }

    /** The same with the columns chosen, for paper or to compute with. */
    @GET
    @Path("/list")
    public Response list(@RestPath long courseId, @BeanParam ListChoice choice) {
        return file(courses.line(courseId), choice);
    }

    private Response file(CourseLine course, ListChoice choice) {
        return choice.file(
                EnrollmentSheet.of(course.route()),
                fileName(course),
                office.shortName(),
                clock.today(),
                () -> views.rows(signedIn.require(), course.id()));
    }

    private static String fileName(CourseLine course) {
        return Messages.say("enrollment.list.file", course.fiscalYear().label(), course.title());
    }
}
