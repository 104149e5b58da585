package org.tsunagi.masters.web;

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
import org.tsunagi.base.web.Stored;
import org.tsunagi.masters.ProfessionDesk;
import org.tsunagi.masters.ProfessionDesk.NewProfession;
import org.tsunagi.masters.ProfessionViews;
import org.tsunagi.masters.ProfessionViews.ProfessionDetail;
import org.tsunagi.masters.web.MastersPages.ProfessionEdit;
import org.tsunagi.masters.web.MastersPages.ProfessionList;
import org.tsunagi.masters.web.MastersPages.ProfessionNew;

/** The professions. */
@Path(ProfessionsResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class ProfessionsResource {
    static final String PATH = "/professions";

    private final ProfessionDesk desk;
    private final ProfessionViews views;
    private final Prefectural prefecture;
    private final ChosenYear year;
    private final Pages pages;
    private final Flash flash;

    ProfessionsResource(
            ProfessionDesk desk,
            ProfessionViews views,
            Prefectural prefecture,
            ChosenYear year,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.prefecture = prefecture;
        this.year = year;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public ProfessionList list() {
        return new ProfessionList(
                pages.show("職種"), prefecture.municipalityWord(), ProfessionGroupRows.of(views.rows(year.chosen())));
    }

    @GET
    @Path("/new")
    public ProfessionNew askNew() {
        return newPage(ProfessionForm.blank(views.lines()), new Problems());
    }

    @POST
    public Response add(@BeanParam ProfessionForm form) {
        Problems problems = new Problems();
        NewProfession wanted = form.read(problems);
        if (wanted != null && problems.tryTo(() -> desk.add(wanted))) {
            flash.say("「" + wanted.name() + "」を登録しました。");
            return Answers.seeOther(PATH);
        }
        return Answers.refused(newPage(form, problems));
    }

    @GET
    @Path("/{id}")
    public ProfessionEdit ask(@RestPath long id) {
        ProfessionDetail kept = views.one(id);
        FiscalYear of = year.chosen();
        return editPage(kept, ProfessionForm.of(kept, of), of, Stored.at(kept.version()), new Problems());
    }

    @POST
    @Path("/{id}")
    public Response change(@RestPath long id, @BeanParam ProfessionForm form) {
        Problems problems = new Problems();
        ProfessionDetail kept = views.one(id);
        FiscalYear of = year.sent(form.printedYear());
        NewProfession wanted = form.withCode(kept.profession().code()).read(problems);
        String label = form.label(problems);
        if (wanted != null
                && problems.none()
                && problems.tryTo(() -> desk.change(id, wanted, of, label, Stored.version(form.version())))) {
            flash.say("「" + wanted.name() + "」を保存しました。");
            return Answers.seeOther(PATH);
        }
        Stored stored = Stored.after(problems, form.version(), kept.version(), ProfessionForm.words(kept, of));
        return Answers.refused(editPage(kept, form, of, stored, problems));
    }

    @POST
    @Path("/{id}/removal")
    public Response remove(@RestPath long id) {
        Problems problems = new Problems();
        ProfessionDetail kept = views.one(id);
        if (problems.tryTo(() -> desk.remove(id))) {
            flash.say("「" + kept.profession().name() + "」を削除しました。");
            return Answers.seeOther(PATH);
        }
        FiscalYear of = year.chosen();
        return Answers.refused(editPage(kept, ProfessionForm.of(kept, of), of, Stored.at(kept.version()), problems));
    }

    private ProfessionNew newPage(ProfessionForm form, Problems problems) {
        return new ProfessionNew(pages.show("職種の登録", problems), form);
    }

    private ProfessionEdit editPage(
            ProfessionDetail kept, ProfessionForm form, FiscalYear of, Stored stored, Problems problems) {
        return new ProfessionEdit(pages.show(kept.profession().name(), problems), kept, form, of, stored);
    }
}
