package org.tsunagi.selection.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.ApprovalRecord;
import org.tsunagi.approval.ApprovalViews;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.ListPart;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.intake.EvidenceAsked;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.selection.Proposal;
import org.tsunagi.selection.Proposal.ProposalLine;
import org.tsunagi.selection.SelectionDesk;
import org.tsunagi.selection.SelectionViews;
import org.tsunagi.selection.SelectionViews.OutcomeLine;
import org.tsunagi.selection.SelectionViews.SelectionDecision;
import org.tsunagi.selection.web.SelectionPages.SelectionDecided;
import org.tsunagi.selection.web.SelectionPages.SelectionProposed;

/** The selection of one course: the proposal, the decision, the result. */
@Path("/courses/{courseId}/selection")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class CourseSelectionResource {
    private final SelectionDesk desk;
    private final SelectionViews views;
    private final IntakeViews intake;
    private final EvidenceAsked evidence;
    private final CourseViews courses;
    private final ApprovalViews approvals;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    CourseSelectionResource(
            SelectionDesk desk,
            SelectionViews views,
            IntakeViews intake,
            EvidenceAsked evidence,
            CourseViews courses,
            ApprovalViews approvals,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.intake = intake;
        this.evidence = evidence;
        this.courses = courses;
        this.approvals = approvals;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public TemplateInstance show(@RestPath long courseId, @RestQuery @Nullable String page) {
        return page(courseId, page, SelectionForm.blank(), new Problems());
    }

    @POST
    public Response decide(@RestPath long courseId, @RestQuery @Nullable String page, @BeanParam SelectionForm form) {
        Viewer viewer = signedIn.require();
        Problems problems = new Problems();
        ApprovalRecord approval =
                form.approval().read(problems, courses.line(courseId).fiscalYear());
        if (approval == null || !problems.tryTo(() -> desk.decide(viewer, courseId, form.seen(), approval))) {
            return Answers.refused(page(courseId, page, form, problems));
        }
        flash.say("受講者を決定しました。");
        return Answers.seeOther(address(courseId));
    }

    /** Where an application stands in the proposal. */
    static String placeOf(long courseId, Proposal proposal, long applicationId) {
        Paging paging = part(courseId, proposal, null).paging();
        int position = proposal.lines().stream()
                .map(line -> line.applicant().id())
                .toList()
                .indexOf(applicationId);
        return address(courseId) + "?page=" + (Math.max(0, position) / paging.size() + 1) + "#line-" + applicationId;
    }

    private static ListPart<ProposalLine> part(long courseId, Proposal proposal, @Nullable String page) {
        return ListPart.of(proposal.lines(), ProposalLine::standsOut, page, address(courseId));
    }

    static String address(long courseId) {
        return "/courses/" + courseId + "/selection";
    }

    private TemplateInstance page(long courseId, @Nullable String page, SelectionForm form, Problems problems) {
        CourseLine course = courses.line(courseId);
        return views.decision(signedIn.require(), courseId)
                .<TemplateInstance>map(decision -> decided(course, decision, page, problems))
                .orElseGet(() -> proposed(course, page, form, problems));
    }

    private SelectionDecided decided(
            CourseLine course, SelectionDecision decision, @Nullable String page, Problems problems) {
        ListPart<OutcomeLine> part =
                ListPart.of(decision.outcomes(), OutcomeLine::standsOut, page, address(course.id()));
        return new SelectionDecided(
                pages.of(course.fiscalYear()).show(course.title() + "の選考結果", problems),
                course,
                decision,
                views.rule(signedIn.require(), course.id()),
                courses.daysOf(course.id()).stream().findFirst().orElse(null),
                part.first(),
                part.rest(),
                part.paging());
    }

    private SelectionProposed proposed(
            CourseLine course, @Nullable String page, SelectionForm form, Problems problems) {
        Proposal proposal = views.proposal(signedIn.require(), course.id());
        ListPart<ProposalLine> part = part(course.id(), proposal, page);
        return new SelectionProposed(
                pages.of(course.fiscalYear()).show(course.title() + "の選考（案）", problems),
                course,
                views.callNotClosed(course.id()).orElse(null),
                intake.standing(course.id()),
                views.rule(signedIn.require(), course.id()),
                proposal,
                evidence.missingOn(course.id()),
                part.first(),
                part.rest(),
                part.paging(),
                form,
                approvals.last().orElse(null));
    }
}
