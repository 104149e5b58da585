package org.tsunagi.selection.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.approval.ApprovalViews;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.selection.Proposal;
import org.tsunagi.selection.SeatAllocation.Result;
import org.tsunagi.selection.SelectionDesk;
import org.tsunagi.selection.SelectionDesk.Overrule;
import org.tsunagi.selection.SelectionViews;
import org.tsunagi.selection.web.SelectionPages.SelectionDecided;
import org.tsunagi.selection.web.SelectionPages.SelectionProposed;

/** The selection of one course: the proposal, the decision, the result. */
@Path("/courses/{courseId}/selection")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class CourseSelectionResource {
    private final SelectionDesk desk;
    private final SelectionViews views;
    private final IntakeViews intake;
    private final CourseViews courses;
    private final ApprovalViews approvals;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    CourseSelectionResource(
            SelectionDesk desk,
            SelectionViews views,
            IntakeViews intake,
            CourseViews courses,
            ApprovalViews approvals,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.intake = intake;
        this.courses = courses;
        this.approvals = approvals;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public TemplateInstance show(@RestPath long courseId) {
        Proposal proposal = views.proposal(signedIn.require(), courseId);
        return page(courseId, proposal, SelectionForm.blank(), new Problems());
    }

    @POST
    public Response decide(@RestPath long courseId, @BeanParam SelectionForm form) {
        Viewer viewer = signedIn.require();
        Problems problems = new Problems();
        Proposal proposal = views.proposal(viewer, courseId);
        List<Overrule> overrules = form.overrules(proposal, problems);
        ApprovalRecord approval = form.approval().read(problems);
        String seal = form.seal() == null ? "" : form.seal();
        if (approval != null
                && problems.none()
                && problems.tryTo(() -> desk.decideAsSeen(viewer, courseId, seal, overrules, approval))) {
            flash.say("受講者を決定しました。", "/courses/" + courseId + "/enrollments", "受講者の一覧へ");
            return Answers.seeOther("/courses/" + courseId + "/selection");
        }
        return Answers.refused(page(courseId, proposal, form, problems));
    }

    private TemplateInstance page(long courseId, Proposal proposal, SelectionForm form, Problems problems) {
        CourseLine course = courses.line(courseId);
        return views.decision(signedIn.require(), courseId)
                .<TemplateInstance>map(decision -> new SelectionDecided(
                        pages.of(course.fiscalYear()).show(course.title() + "の選考結果", problems), course, decision))
                .orElseGet(() -> new SelectionProposed(
                        pages.of(course.fiscalYear()).show(course.title() + "の選考（案）", problems),
                        course,
                        views.openUntil(courseId).orElse(null),
                        intake.standing(courseId),
                        proposal,
                        form,
                        Option.all(Result.class),
                        approvals.last().orElse(null)));
    }
}
