package org.tsunagi.completion.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.completion.CompletionDesk;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.completion.CompletionViews.CompletionLine;
import org.tsunagi.completion.web.CompletionPages.CompletionList;
import org.tsunagi.completion.web.CompletionPages.RevocationPage;
import org.tsunagi.course.CourseViews;

/** The courses of the chosen fiscal year on their way to completion, and taking one completion back. */
@Path(CompletionResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class CompletionResource {
    static final String PATH = "/completions";

    private final CompletionDesk desk;
    private final CompletionViews views;
    private final CourseViews courses;
    private final SignedIn signedIn;
    private final ChosenYear year;
    private final Pages pages;
    private final Flash flash;

    CompletionResource(
            CompletionDesk desk,
            CompletionViews views,
            CourseViews courses,
            SignedIn signedIn,
            ChosenYear year,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.courses = courses;
        this.signedIn = signedIn;
        this.year = year;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public CompletionList list() {
        return new CompletionList(pages.show("修了"), views.courses(year.chosen()));
    }

    @GET
    @Path("/{id}/revocation")
    public RevocationPage askRevocation(@RestPath long id) {
        return page(views.one(signedIn.require(), id), new RevocationForm(""), new Problems());
    }

    @POST
    @Path("/{id}/revocation")
    public Response revoke(@RestPath long id, @BeanParam RevocationForm form) {
        CompletionLine completion = views.one(signedIn.require(), id);
        Problems problems = new Problems();
        String reason = form.read(problems);
        if (reason == null || !problems.tryTo(() -> desk.revoke(signedIn.require(), id, reason))) {
            return Answers.refused(page(views.one(signedIn.require(), id), form, problems));
        }
        flash.say(completion.name().full() + "さんの修了認定を取り消しました。");
        return Answers.seeOther("/courses/" + completion.courseId() + "/judgement");
    }

    private RevocationPage page(CompletionLine completion, RevocationForm form, Problems problems) {
        return new RevocationPage(
                pages.of(courses.line(completion.courseId()).fiscalYear()).show("修了認定の取消し", problems), completion, form);
    }
}
