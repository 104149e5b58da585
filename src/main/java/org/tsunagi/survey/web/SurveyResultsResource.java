package org.tsunagi.survey.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.survey.ExcerptDesk;
import org.tsunagi.survey.ExcerptViews;
import org.tsunagi.survey.SurveyDesk;
import org.tsunagi.survey.SurveyTally;
import org.tsunagi.survey.SurveyViews;
import org.tsunagi.survey.web.SurveyPages.SurveyResults;

/** The replies to a survey, what the office takes from them, and the end of the survey. */
@Path(SurveysResource.PATH + "/{id}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class SurveyResultsResource {
    private static final int TEXTS = 100;

    private final SurveyDesk desk;
    private final ExcerptDesk excerpts;
    private final SurveyViews views;
    private final ExcerptViews picked;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    SurveyResultsResource(
            SurveyDesk desk,
            ExcerptDesk excerpts,
            SurveyViews views,
            ExcerptViews picked,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.excerpts = excerpts;
        this.views = views;
        this.picked = picked;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    @RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR, Role.Name.OFFICIAL})
    public SurveyResults show(@RestPath long id, @RestQuery @Nullable String page) {
        return page(id, page, WordsForm.empty(), new Problems());
    }

    @POST
    @Path("/closing")
    public Response close(@RestPath long id) {
        Problems problems = new Problems();
        return problems.tryTo(() -> desk.close(id))
                ? done("受付を終了しました。", path(id))
                : Answers.refused(page(id, null, WordsForm.empty(), problems));
    }

    @POST
    @Path("/excerpts")
    public Response pick(@RestPath long id, @RestQuery @Nullable String page, @RestForm @Nullable String answerId) {
        Problems problems = new Problems();
        Long answer = new Fields(problems).id("answerId", answerId);
        return answer != null && problems.tryTo(() -> excerpts.pickAnswer(id, answer))
                ? done("抜粋に加えました。", placeOf(id, page, answer))
                : Answers.refused(page(id, page, WordsForm.empty(), problems));
    }

    @POST
    @Path("/excerpts/removal")
    public Response unpick(@RestPath long id, @RestQuery @Nullable String page, @RestForm @Nullable String answerId) {
        Problems problems = new Problems();
        Long answer = new Fields(problems).id("answerId", answerId);
        return answer != null && problems.tryTo(() -> excerpts.unpickAnswer(id, answer))
                ? done("抜粋から外しました。元の回答は残っています。", placeOf(id, page, answer))
                : Answers.refused(page(id, page, WordsForm.empty(), problems));
    }

    @POST
    @Path("/aims")
    public Response aim(@RestPath long id, @RestQuery @Nullable String page, @BeanParam WordsForm form) {
        Problems problems = new Problems();
        String words = form.read(problems);
        FiscalYear next = views.one(id).fiscalYear().next();
        return words != null && problems.tryTo(() -> excerpts.aim(next, words, form.sentKey()))
                ? done("狙いを追加しました。", path(id) + "?page=" + Paging.page(page) + "#aims")
                : Answers.refused(page(id, page, form, problems));
    }

    private Response done(String sentence, String place) {
        flash.say(sentence);
        return Answers.seeOther(place);
    }

    private static String path(long id) {
        return SurveysResource.PATH + "/" + id;
    }

    private static String placeOf(long id, @Nullable String page, long answer) {
        return path(id) + "?page=" + Paging.page(page) + "#text-" + answer;
    }

    private SurveyResults page(long id, @Nullable String page, WordsForm form, Problems problems) {
        Viewer viewer = signedIn.require();
        int number = Paging.page(page);
        SurveyTally tally = views.tally(viewer, id, (number - 1) * TEXTS, TEXTS);
        FiscalYear year = tally.survey().fiscalYear();
        return new SurveyResults(
                pages.of(year).show(tally.survey().course() + "のアンケート", problems),
                tally,
                viewer.isOfficer(),
                new Paging(number, TEXTS, tally.texts(), path(id)),
                picked.excerptsOf(year).size(),
                picked.aimsOf(year.next()),
                form);
    }
}
