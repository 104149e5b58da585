package org.tsunagi.survey.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.survey.QuestionDesk;
import org.tsunagi.survey.QuestionDesk.NewQuestion;
import org.tsunagi.survey.SurveyLine;
import org.tsunagi.survey.SurveyViews;
import org.tsunagi.survey.SurveyViews.AskedQuestion;
import org.tsunagi.survey.web.SurveyPages.QuestionEdit;

/** One question: its words, its place, its removal. */
@Path("/questions/{id}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class QuestionResource {
    private final QuestionDesk desk;
    private final SurveyViews views;
    private final Pages pages;
    private final Flash flash;

    QuestionResource(QuestionDesk desk, SurveyViews views, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public QuestionEdit ask(@RestPath long id) {
        AskedQuestion asked = views.question(id);
        return page(asked, QuestionForm.of(asked), new Problems());
    }

    @POST
    public Response change(@RestPath long id, @BeanParam QuestionForm form) {
        Problems problems = new Problems();
        AskedQuestion asked = views.question(id);
        NewQuestion question = form.read(problems);
        if (question == null || !problems.tryTo(() -> desk.change(id, form.sentVersion(), question))) {
            return Answers.refused(page(asked, problems.stale() ? form.over(asked.version()) : form, problems));
        }
        flash.say("質問を変更しました。");
        return Answers.seeOther(placeOf(asked));
    }

    @POST
    @Path("/position")
    public Response move(@RestPath long id, @RestForm @Nullable String by) {
        AskedQuestion asked = views.question(id);
        Problems problems = new Problems();
        return problems.tryTo(() -> desk.move(id, "up".equals(by) ? -1 : 1))
                ? Answers.seeOther(placeOf(asked))
                : refused(asked, problems);
    }

    @POST
    @Path("/removal")
    public Response remove(@RestPath long id) {
        AskedQuestion asked = views.question(id);
        Problems problems = new Problems();
        if (!problems.tryTo(() -> desk.remove(id))) {
            return refused(asked, problems);
        }
        flash.say("質問を外しました。");
        return Answers.seeOther(QuestionsResource.path(asked.surveyId()));
    }

    private Response refused(AskedQuestion asked, Problems problems) {
        return Answers.refused(QuestionsResource.page(pages, views, asked.surveyId(), QuestionForm.blank(), problems));
    }

    private static String placeOf(AskedQuestion asked) {
        return QuestionsResource.path(asked.surveyId()) + "#question-"
                + asked.line().id();
    }

    private QuestionEdit page(AskedQuestion asked, QuestionForm form, Problems problems) {
        SurveyLine survey = views.one(asked.surveyId());
        return new QuestionEdit(pages.of(survey.fiscalYear()).show("質問の変更", problems), survey, asked.line(), form);
    }
}
