package org.tsunagi.survey.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Stored;
import org.tsunagi.survey.QuestionLine.QuestionKind;
import org.tsunagi.survey.SurveyDesk;
import org.tsunagi.survey.SurveyDesk.ChangedQuestion;
import org.tsunagi.survey.SurveyViews;
import org.tsunagi.survey.web.SurveyPages.SurveyQuestions;

/** The questions of a survey, to be changed while nobody has replied. */
@Path(SurveysResource.PATH + "/{id}/questions")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class QuestionsResource {
    private final SurveyDesk desk;
    private final SurveyViews views;
    private final Pages pages;
    private final Flash flash;

    QuestionsResource(SurveyDesk desk, SurveyViews views, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public SurveyQuestions ask(@RestPath long id) {
        return page(id, QuestionsForm.of(views.questionsOf(id), views.versionOf(id)), new Problems());
    }

    @POST
    public Response change(@RestPath long id, MultivaluedMap<String, String> sent) {
        Problems problems = new Problems();
        QuestionsForm form = QuestionsForm.sent(sent);
        List<ChangedQuestion> wanted = form.read(problems);
        if (problems.none() && problems.tryTo(() -> desk.changeQuestions(id, Stored.version(form.version()), wanted))) {
            flash.say("質問を変更しました。");
            return Answers.seeOther(SurveysResource.PATH + "/" + id);
        }
        return Answers.refused(page(id, problems.stale() ? form.over(views.versionOf(id)) : form, problems));
    }

    private SurveyQuestions page(long id, QuestionsForm form, Problems problems) {
        return new SurveyQuestions(
                pages.show("アンケートの質問", problems),
                views.one(id),
                form,
                views.questionsOf(id),
                Option.all(QuestionKind.class));
    }
}
