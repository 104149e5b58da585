package org.tsunagi.survey.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.survey.QuestionDesk;
import org.tsunagi.survey.QuestionDesk.NewQuestion;
import org.tsunagi.survey.QuestionLine;
import org.tsunagi.survey.SurveyLine;
import org.tsunagi.survey.SurveyViews;
import org.tsunagi.survey.web.SurveyPages.SurveyQuestions;

/** The questions of a survey in order, with how they look to a trainee. */
@Path(SurveysResource.PATH + "/{id}/questions")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class QuestionsResource {
    private final QuestionDesk desk;
    private final SurveyViews views;
    private final Pages pages;
    private final Flash flash;

    QuestionsResource(QuestionDesk desk, SurveyViews views, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public SurveyQuestions list(@RestPath long id) {
        return page(pages, views, id, QuestionForm.blank(), new Problems());
    }

    @POST
    public Response add(@RestPath long id, @BeanParam QuestionForm form) {
        Problems problems = new Problems();
        NewQuestion question = form.read(problems);
        if (question == null || !problems.tryTo(() -> desk.add(id, question, form.sentKey()))) {
            return Answers.refused(page(pages, views, id, form, problems));
        }
        flash.say("質問を追加しました。");
        return Answers.seeOther(path(id));
    }

    static String path(long surveyId) {
        return SurveysResource.PATH + "/" + surveyId + "/questions";
    }

    static SurveyQuestions page(Pages pages, SurveyViews views, long id, QuestionForm form, Problems problems) {
        SurveyLine survey = views.one(id);
        List<QuestionLine> asked = views.questionsOf(id);
        return new SurveyQuestions(
                pages.of(survey.fiscalYear()).show("アンケートの質問", problems), survey, asked, ReplyField.blank(asked), form);
    }
}
