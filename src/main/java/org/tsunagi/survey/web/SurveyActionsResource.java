package org.tsunagi.survey.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.survey.SurveyDesk;
import org.tsunagi.survey.SurveyLine;
import org.tsunagi.survey.SurveyTally;
import org.tsunagi.survey.SurveyViews;
import org.tsunagi.survey.web.SurveyPages.SurveyResults;
import org.tsunagi.survey.web.SurveyPages.SurveyWindow;

/** What an officer does with a survey: move its window, end it, pick excerpts from its free texts. */
@Path(SurveysResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class SurveyActionsResource {
    private final SurveyDesk desk;
    private final SurveyViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    SurveyActionsResource(SurveyDesk desk, SurveyViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    @Path("/{id}/window")
    public SurveyWindow askWindow(@RestPath long id) {
        SurveyLine survey = views.one(id);
        return new SurveyWindow(pages.show("アンケートの期間"), survey, stored(survey, id));
    }

    @POST
    @Path("/{id}/window")
    public Response changeWindow(@RestPath long id, MultivaluedMap<String, String> sent) {
        Problems problems = new Problems();
        WindowForm form = WindowForm.sent(sent);
        WindowForm.Window window = form.read(problems);
        if (window != null
                && problems.tryTo(
                        () -> desk.changeWindow(id, form.sentVersion(), window.opensAt(), window.closesAt()))) {
            flash.say("期間を変更しました。");
            return Answers.seeOther(path(id));
        }
        WindowForm again = problems.stale() ? form.over(views.versionOf(id)) : form;
        return Answers.refused(new SurveyWindow(pages.show("アンケートの期間", problems), views.one(id), again));
    }

    @POST
    @Path("/{id}/closing")
    public Response close(@RestPath long id) {
        return done(id, "受付を終了しました。", problems -> problems.tryTo(() -> desk.close(id)));
    }

    @POST
    @Path("/{id}/excerpts")
    public Response pick(@RestPath long id, @RestForm @Nullable String answerId) {
        return done(id, "抜粋に加えました。", problems -> {
            Long answer = new Fields(problems).id("answerId", answerId);
            return answer != null && problems.tryTo(() -> desk.pickAnswer(id, answer));
        });
    }

    private Response done(long id, String sentence, Predicate<Problems> action) {
        Problems problems = new Problems();
        if (action.test(problems)) {
            flash.say(sentence);
            return Answers.seeOther(path(id));
        }
        SurveyTally tally = views.tally(signedIn.require(), id);
        return Answers.refused(
                new SurveyResults(pages.show(tally.survey().course() + "のアンケート", problems), tally, true));
    }

    private WindowForm stored(SurveyLine survey, long id) {
        return WindowForm.of(
                Objects.requireNonNull(survey.opensAt()),
                Objects.requireNonNull(survey.closesAt()),
                views.versionOf(id));
    }

    private static String path(long id) {
        return SurveysResource.PATH + "/" + id;
    }
}
