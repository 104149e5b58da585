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
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.survey.ExcerptDesk;
import org.tsunagi.survey.ExcerptViews;
import org.tsunagi.survey.ExcerptViews.ExcerptLine;
import org.tsunagi.survey.web.SurveyPages.ExcerptEdit;
import org.tsunagi.survey.web.SurveyPages.ExcerptList;

/** The excerpts of a fiscal year: their order and their words. */
@Path(ExcerptsResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class ExcerptsResource {
    static final String PATH = "/excerpts";

    private final ExcerptDesk desk;
    private final ExcerptViews views;
    private final SignedIn signedIn;
    private final ChosenYear year;
    private final Pages pages;
    private final Flash flash;

    ExcerptsResource(
            ExcerptDesk desk, ExcerptViews views, SignedIn signedIn, ChosenYear year, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.year = year;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public ExcerptList list() {
        return page(WordsForm.empty(), new Problems());
    }

    @POST
    public Response add(@BeanParam WordsForm form) {
        Problems problems = new Problems();
        String words = form.read(problems);
        return words != null && problems.tryTo(() -> desk.excerpt(year.chosen(), words, form.sentKey()))
                ? done("抜粋に加えました。")
                : Answers.refused(page(form, problems));
    }

    @GET
    @Path("/{id}")
    public ExcerptEdit show(@RestPath long id) {
        ExcerptLine excerpt = views.excerpt(signedIn.require(), id);
        return new ExcerptEdit(
                pages.of(new FiscalYear(excerpt.year())).show("抜粋の編集"),
                excerpt,
                WordsForm.of(excerpt.words(), excerpt.version()));
    }

    @POST
    @Path("/{id}")
    public Response reword(@RestPath long id, @BeanParam WordsForm form) {
        Problems problems = new Problems();
        String words = form.read(problems);
        if (words != null && problems.tryTo(() -> desk.reword(id, form.sentVersion(), words))) {
            return done("保存しました。");
        }
        ExcerptLine excerpt = views.excerpt(signedIn.require(), id);
        WordsForm again = problems.stale() ? form.over(excerpt.version()) : form;
        return Answers.refused(
                new ExcerptEdit(pages.of(new FiscalYear(excerpt.year())).show("抜粋の編集", problems), excerpt, again));
    }

    @POST
    @Path("/{id}/position")
    public Response move(@RestPath long id, @RestForm @Nullable String by) {
        desk.move(id, "up".equals(by) ? -1 : 1);
        return Answers.seeOther(PATH);
    }

    @POST
    @Path("/{id}/removal")
    public Response drop(@RestPath long id) {
        desk.drop(id);
        return done("抜粋から外しました。元の回答は残っています。");
    }

    private Response done(String sentence) {
        flash.say(sentence);
        return Answers.seeOther(PATH);
    }

    private ExcerptList page(WordsForm form, Problems problems) {
        return new ExcerptList(
                pages.show("アンケートの抜粋", problems), views.excerpts(signedIn.require(), year.chosen()), form);
    }
}
