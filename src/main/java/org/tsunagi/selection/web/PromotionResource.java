package org.tsunagi.selection.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.intake.CallViews;
import org.tsunagi.selection.PromotionDesk;
import org.tsunagi.selection.SelectionViews;
import org.tsunagi.selection.web.SelectionPages.PromotionPage;

/** The waiting list of a course: the first moves up when a seat is free. */
@Path("/courses/{courseId}/promotion")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class PromotionResource {
    private final PromotionDesk desk;
    private final SelectionViews views;
    private final CourseViews courses;
    private final CallViews calls;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    PromotionResource(
            PromotionDesk desk,
            SelectionViews views,
            CourseViews courses,
            CallViews calls,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.courses = courses;
        this.calls = calls;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public PromotionPage show(@RestPath long courseId) {
        return page(courseId, PromotionForm.blank(SubmissionKey.fresh().value()), new Problems());
    }

    @POST
    public Response promote(@RestPath long courseId, @BeanParam PromotionForm form) {
        Viewer viewer = signedIn.require();
        Problems problems = new Problems();
        ApprovalRecord approval =
                form.approval().read(problems, courses.line(courseId).fiscalYear());
        if (approval == null
                || !problems.tryTo(() -> desk.promote(
                        viewer, courseId, Fingerprint.sent(form.version()), approval, SubmissionKey.of(form.key())))) {
            return Answers.refused(page(courseId, form, problems));
        }
        return done(courseId, "補欠の方を繰り上げ、受講者にしました。");
    }

    @POST
    @Path("/refusal")
    public Response decline(@RestPath long courseId, @BeanParam PromotionForm form) {
        Problems problems = new Problems();
        Fields in = new Fields(problems);
        Long application = in.id("application", form.application());
        String reason = in.reason(form.reason());
        return application != null
                        && reason != null
                        && problems.tryTo(() -> desk.decline(signedIn.require(), courseId, application, reason))
                ? done(courseId, "補欠の辞退を記録しました。")
                : Answers.refused(page(courseId, form, problems));
    }

    @POST
    @Path("/reinstatement")
    public Response waitAgain(@RestPath long courseId, @BeanParam PromotionForm form) {
        Problems problems = new Problems();
        Long application = new Fields(problems).id("application", form.application());
        return application != null && problems.tryTo(() -> desk.waitAgain(signedIn.require(), courseId, application))
                ? done(courseId, "補欠に戻しました。")
                : Answers.refused(page(courseId, form, problems));
    }

    @GET
    @Path("/refusal")
    public Response fromTheRefusal(@RestPath long courseId) {
        return Answers.seeOther(address(courseId));
    }

    @GET
    @Path("/reinstatement")
    public Response fromTheReinstatement(@RestPath long courseId) {
        return Answers.seeOther(address(courseId));
    }

    private Response done(long courseId, String sentence) {
        flash.say(sentence);
        return Answers.seeOther(address(courseId));
    }

    static String address(long courseId) {
        return "/courses/" + courseId + "/promotion";
    }

    private PromotionPage page(long courseId, PromotionForm form, Problems problems) {
        CourseLine course = courses.line(courseId);
        return new PromotionPage(
                pages.of(course.fiscalYear()).show(course.title() + "の繰上げ", problems),
                course,
                views.waitingList(signedIn.require(), courseId).orElse(null),
                calls.calledAgain(courseId).orElse(null),
                form);
    }
}
