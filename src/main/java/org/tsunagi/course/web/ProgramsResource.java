package org.tsunagi.course.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.Stored;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.course.CourseDesk.NewProgram;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CourseViews.ProgramDetail;
import org.tsunagi.course.web.CoursePages.ProgramEdit;
import org.tsunagi.course.web.CoursePages.ProgramList;
import org.tsunagi.course.web.CoursePages.ProgramNew;

/** The programs. */
@Path(ProgramsResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class ProgramsResource {
    static final String PATH = "/programs";

    private final CourseDesk desk;
    private final CourseViews views;
    private final ChosenYear year;
    private final Pages pages;
    private final Flash flash;

    ProgramsResource(CourseDesk desk, CourseViews views, ChosenYear year, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.year = year;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public ProgramList list() {
        return new ProgramList(pages.show("研修種別"), views.programs());
    }

    @GET
    @Path("/new")
    public ProgramNew askNew() {
        return newPage(ProgramForm.blank(views.programs()), new Problems());
    }

    @POST
    public Response add(@BeanParam ProgramForm form) {
        Problems problems = new Problems();
        NewProgram wanted = form.read(problems);
        if (wanted != null && problems.tryTo(() -> desk.addProgram(wanted))) {
            flash.say("「" + wanted.title() + "」を登録しました。", "/courses/new", "この研修を計画する");
            return Answers.seeOther(PATH);
        }
        return Answers.refused(newPage(form, problems));
    }

    @GET
    @Path("/{id}")
    public ProgramEdit ask(@RestPath long id) {
        ProgramDetail kept = views.program(id);
        return editPage(
                kept, ProgramForm.of(kept.program(), year.present()), Stored.at(kept.version()), new Problems());
    }

    @POST
    @Path("/{id}")
    public Response change(@RestPath long id, @BeanParam ProgramForm form) {
        Problems problems = new Problems();
        ProgramDetail kept = views.program(id);
        NewProgram wanted = form.withCode(kept.program().code()).read(problems);
        FiscalYear from = form.wordsFrom(year.present());
        if (wanted != null
                && problems.tryTo(() -> desk.changeProgram(id, wanted, from, Stored.version(form.version())))) {
            flash.say("「" + wanted.title() + "」を保存しました。" + from.label() + "からの研修に使います。");
            return Answers.seeOther(PATH);
        }
        Stored stored = Stored.after(problems, form.version(), kept.version(), ProgramForm.words(kept.program()));
        return Answers.refused(editPage(kept, form, stored, problems));
    }

    @POST
    @Path("/{id}/removal")
    public Response remove(@RestPath long id) {
        Problems problems = new Problems();
        ProgramDetail kept = views.program(id);
        if (problems.tryTo(() -> desk.removeProgram(id))) {
            flash.say("「" + kept.program().title() + "」を削除しました。");
            return Answers.seeOther(PATH);
        }
        return Answers.refused(
                editPage(kept, ProgramForm.of(kept.program(), year.present()), Stored.at(kept.version()), problems));
    }

    private ProgramNew newPage(ProgramForm form, Problems problems) {
        return new ProgramNew(pages.show("研修種別の登録", problems), form);
    }

    private ProgramEdit editPage(ProgramDetail kept, ProgramForm form, Stored stored, Problems problems) {
        Page page = pages.show("研修種別の変更", problems);
        List<Option> years = page.years().stream()
                .map(one -> Option.of(one.year(), one.both()))
                .toList();
        return new ProgramEdit(page, kept, form, years, stored);
    }
}
