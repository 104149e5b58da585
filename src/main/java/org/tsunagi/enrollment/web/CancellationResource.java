package org.tsunagi.enrollment.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.EnrollmentDesk;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.enrollment.web.EnrollmentPages.Cancellation;

/** A person gives a seat up (受講辞退). */
@Path("/enrollments/{id}/cancellation")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class CancellationResource {
    private final EnrollmentDesk desk;
    private final EnrollmentViews views;
    private final CourseViews courses;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    CancellationResource(
            EnrollmentDesk desk,
            EnrollmentViews views,
            CourseViews courses,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.courses = courses;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public Cancellation ask(@RestPath long id) {
        return page(id, "", new Problems());
    }

    @POST
    public Response cancel(@RestPath long id, @RestForm @Nullable String reason) {
        Problems problems = new Problems();
        String why = new Fields(problems).reason(reason);
        if (why == null || !problems.tryTo(() -> desk.cancel(signedIn.require(), id, why))) {
            return Answers.refused(page(id, reason == null ? "" : reason, problems));
        }
        flash.say("受講辞退を記録しました。");
        return Answers.seeOther("/courses/" + views.courseOf(id) + "/enrollments");
    }

    private Cancellation page(long id, String reason, Problems problems) {
        long courseId = views.courseOf(id);
        CourseLine course = courses.line(courseId);
        return new Cancellation(
                pages.of(course.fiscalYear()).show("受講辞退の記録", problems),
                course,
                views.one(signedIn.require(), id),
                views.settledOn(courseId).contains(id),
                reason);
    }
}
