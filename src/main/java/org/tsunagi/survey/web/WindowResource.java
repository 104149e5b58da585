package org.tsunagi.survey.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.survey.SurveyDesk;
import org.tsunagi.survey.SurveyLine;
import org.tsunagi.survey.SurveyViews;
import org.tsunagi.survey.web.SurveyPages.SurveyWindow;

/** From when to when a survey takes replies. */
@Path(SurveysResource.PATH + "/{id}/window")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class WindowResource {
    private final SurveyDesk desk;
    private final SurveyViews views;
    private final Pages pages;
    private final Flash flash;

    WindowResource(SurveyDesk desk, SurveyViews views, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public SurveyWindow ask(@RestPath long id) {
        SurveyLine survey = views.one(id);
        return page(
                survey,
                WindowForm.of(
                        Objects.requireNonNull(survey.opensAt()),
                        Objects.requireNonNull(survey.closesAt()),
                        views.versionOf(id)),
                new Problems());
    }

    @POST
    public Response change(@RestPath long id, MultivaluedMap<String, String> sent) {
        Problems problems = new Problems();
        WindowForm form = WindowForm.sent(sent);
        SurveyLine survey = views.one(id);
        WindowForm.Window window = form.read(problems, survey.fiscalYear());
        if (window != null
                && problems.tryTo(
                        () -> desk.changeWindow(id, form.sentVersion(), window.opensAt(), window.closesAt()))) {
            flash.say("期間を変更しました。");
            return Answers.seeOther(SurveysResource.PATH + "/" + id);
        }
        return Answers.refused(page(survey, problems.stale() ? form.over(views.versionOf(id)) : form, problems));
    }

    private SurveyWindow page(SurveyLine survey, WindowForm form, Problems problems) {
        return new SurveyWindow(pages.of(survey.fiscalYear()).show("アンケートの期間", problems), survey, form);
    }
}
