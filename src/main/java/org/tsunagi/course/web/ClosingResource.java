package org.tsunagi.course.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.course.ClosingDesk;
import org.tsunagi.course.ClosingLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CourseViews.CourseDetail;
import org.tsunagi.course.web.CoursePages.Closing;

/** Closes a course (締め), and reopens it. */
@Path("/courses/{id}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class ClosingResource {
    private final ClosingDesk desk;
    private final CourseViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    ClosingResource(ClosingDesk desk, CourseViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    @Path("/closing")
    public Closing show(@RestPath long id) {
        return page(id, "", new Problems());
    }

    @POST
    @Path("/closing")
    public Response close(@RestPath long id) {
        Problems problems = new Problems();
        if (problems.tryTo(() -> desk.close(signedIn.require(), id))) {
            flash.say("この研修を締めました。");
            return Answers.seeOther(place(id));
        }
        return Answers.refused(page(id, "", problems));
    }

    @GET
    @Path("/reopening")
    public Response leadToThePage(@RestPath long id) {
        return Answers.seeOther(place(id));
    }

    @POST
    @Path("/reopening")
    public Response reopen(@RestPath long id, @RestForm @Nullable String reason) {
        Problems problems = new Problems();
        String why = new Fields(problems).reason(reason);
        if (why != null && problems.tryTo(() -> desk.reopen(signedIn.require(), id, why))) {
            flash.say("締めを取り消しました。");
            return Answers.seeOther(place(id));
        }
        return Answers.refused(page(id, reason == null ? "" : reason, problems));
    }

    private Closing page(long id, String reason, Problems problems) {
        CourseDetail course = views.detail(id);
        List<ClosingLine> closings = views.closings(id);
        return new Closing(
                pages.of(course.fiscalYear()).show(course.title() + "の締め", problems),
                course,
                views.isClosed(id),
                closings,
                reason);
    }

    private static String place(long id) {
        return "/courses/" + id + "/closing";
    }
}
