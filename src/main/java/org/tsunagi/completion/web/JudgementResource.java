package org.tsunagi.completion.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.approval.ApprovalViews;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.ListPart;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.completion.CompletionDesk;
import org.tsunagi.completion.CompletionDesk.CourseDecision;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.completion.CourseJudgement;
import org.tsunagi.completion.JudgementLine;
import org.tsunagi.completion.web.CompletionPages.JudgementPage;
import org.tsunagi.course.CourseViews;

/** The judgement sheet of a course and the decision on it. */
@Path("/courses/{course}/judgement")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class JudgementResource {
    private final CompletionDesk desk;
    private final CompletionViews views;
    private final CourseViews courses;
    private final ApprovalViews approvals;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    JudgementResource(
            CompletionDesk desk,
            CompletionViews views,
            CourseViews courses,
            ApprovalViews approvals,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.courses = courses;
        this.approvals = approvals;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public JudgementPage show(@RestPath long course, @RestQuery @Nullable String page) {
        return page(course, page, JudgementForm.empty(), new Problems());
    }

    @POST
    public Response decide(@RestPath long course, @RestQuery @Nullable String page, @BeanParam JudgementForm form) {
        Problems problems = new Problems();
        CourseDecision decision = form.read(problems, courses.line(course).fiscalYear());
        if (decision == null || !problems.tryTo(() -> desk.decide(signedIn.require(), course, decision))) {
            return Answers.refused(page(course, page, form, problems));
        }
        flash.say("修了を認定しました。", "/courses/" + course + "/certificates", "修了証書を作成する");
        return Answers.seeOther("/courses/" + course + "/judgement");
    }

    private JudgementPage page(long course, @Nullable String page, JudgementForm form, Problems problems) {
        CourseJudgement sheet = views.judgement(signedIn.require(), course);
        ListPart<JudgementLine> part =
                ListPart.of(sheet.lines(), sheet::standsOut, page, "/courses/" + course + "/judgement");
        return new JudgementPage(
                pages.of(sheet.summary().course().fiscalYear()).show("修了判定", problems),
                sheet,
                part.first(),
                part.rest(),
                part.paging(),
                form,
                approvals.last().orElse(null));
    }
}
