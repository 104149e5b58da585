package org.tsunagi.selection.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.course.CourseViews;
import org.tsunagi.selection.PublicationDesk;

/** A decision on seats is published (公表), now or on its day, or taken back before. */
@Path("/courses/{courseId}/selection/publication")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class PublicationResource {
    private final PublicationDesk desk;
    private final CourseSelectionResource selection;
    private final CourseViews courses;
    private final SignedIn signedIn;
    private final Flash flash;

    PublicationResource(
            PublicationDesk desk,
            CourseSelectionResource selection,
            CourseViews courses,
            SignedIn signedIn,
            Flash flash) {
        this.desk = desk;
        this.selection = selection;
        this.courses = courses;
        this.signedIn = signedIn;
        this.flash = flash;
    }

    @GET
    public Response leadBack(@RestPath long courseId) {
        return Answers.seeOther(CourseSelectionResource.address(courseId));
    }

    @POST
    public Response publish(@RestPath long courseId, @BeanParam PublicationForm form) {
        Problems problems = new Problems();
        return problems.tryTo(() -> desk.publish(signedIn.require(), courseId, form.seen()))
                ? done(courseId, "受講者の決定を公表しました。")
                : refused(courseId, form, problems);
    }

    @POST
    @Path("/plan")
    public Response plan(@RestPath long courseId, @BeanParam PublicationForm form) {
        Problems problems = new Problems();
        LocalDate day = new Fields(problems)
                .date("publishOn", form.publishOn(), courses.line(courseId).fiscalYear());
        return day != null && problems.tryTo(() -> desk.plan(signedIn.require(), courseId, day, form.seen()))
                ? done(courseId, "公表の日を予約しました。")
                : refused(courseId, form, problems);
    }

    @POST
    @Path("/plan/removal")
    public Response forgetPlan(@RestPath long courseId, @BeanParam PublicationForm form) {
        Problems problems = new Problems();
        return problems.tryTo(() -> desk.forgetPlan(courseId, form.seen()))
                ? done(courseId, "公表の予約を取りやめました。")
                : refused(courseId, form, problems);
    }

    @POST
    @Path("/revocation")
    public Response revoke(@RestPath long courseId, @BeanParam PublicationForm form) {
        Problems problems = new Problems();
        String reason = new Fields(problems).reason(form.reason());
        return reason != null && problems.tryTo(() -> desk.revoke(signedIn.require(), courseId, reason, form.seen()))
                ? done(courseId, "受講者の決定を取り消しました。選考（案）に戻っています。")
                : refused(courseId, form, problems);
    }

    @GET
    @Path("/plan")
    public Response leadBackFromThePlan(@RestPath long courseId) {
        return leadBack(courseId);
    }

    @GET
    @Path("/plan/removal")
    public Response leadBackFromItsRemoval(@RestPath long courseId) {
        return leadBack(courseId);
    }

    @GET
    @Path("/revocation")
    public Response leadBackFromTheRevocation(@RestPath long courseId) {
        return leadBack(courseId);
    }

    private Response done(long courseId, String sentence) {
        flash.say(sentence);
        return Answers.seeOther(CourseSelectionResource.address(courseId));
    }

    private Response refused(long courseId, PublicationForm form, Problems problems) {
        return Answers.refused(selection.page(courseId, form, problems));
    }
}
