package org.tsunagi.survey.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.survey.ExcerptDesk;
import org.tsunagi.survey.ExcerptViews;
import org.tsunagi.survey.ExcerptViews.AimLine;
import org.tsunagi.survey.web.SurveyPages.AimEdit;
import org.tsunagi.survey.web.SurveyPages.AimList;

/** The aims of a fiscal year. */
@Path(AimsResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class AimsResource {
    static final String PATH = "/aims";

    private final ExcerptDesk desk;
    private final ExcerptViews views;
    private final ChosenYear year;
    private final Pages pages;
    private final Flash flash;

    AimsResource(ExcerptDesk desk, ExcerptViews views, ChosenYear year, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.year = year;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public AimList list() {
        return page(WordsForm.empty(), new Problems());
    }

    @POST
    public Response add(@BeanParam WordsForm form) {
        Problems problems = new Problems();
        String words = form.read(problems);
        return words != null && problems.tryTo(() -> desk.aim(year.chosen(), words, form.sentKey()))
                ? done("狙いを追加しました。", year.chosen().year())
                : Answers.refused(page(form, problems));
    }

    @GET
    @Path("/{id}")
    public AimEdit show(@RestPath long id) {
        AimLine aim = views.aim(id);
        return new AimEdit(
                pages.of(new FiscalYear(aim.year())).show("狙いの編集"), aim, WordsForm.of(aim.words(), aim.version()));
    }

    @POST
    @Path("/{id}")
    public Response reword(@RestPath long id, @BeanParam WordsForm form) {
        Problems problems = new Problems();
        String words = form.read(problems);
        AimLine aim = views.aim(id);
        if (words != null && problems.tryTo(() -> desk.rewordAim(id, form.sentVersion(), words))) {
            return done("保存しました。", aim.year());
        }
        WordsForm again = problems.stale() ? form.over(aim.version()) : form;
        return Answers.refused(new AimEdit(pages.of(new FiscalYear(aim.year())).show("狙いの編集", problems), aim, again));
    }

    @POST
    @Path("/{id}/removal")
    public Response drop(@RestPath long id) {
        int of = views.aim(id).year();
        desk.dropAim(id);
        return done("狙いを削除しました。", of);
    }

    /** Back to the aims of the same year, whatever another tab has chosen meanwhile. */
    private Response done(String sentence, int of) {
        flash.say(sentence);
        return Answers.seeOther(PATH + "?year=" + of);
    }

    private AimList page(WordsForm form, Problems problems) {
        return new AimList(pages.show(year.chosen().label() + "の狙い", problems), views.aims(year.chosen()), form);
    }
}
