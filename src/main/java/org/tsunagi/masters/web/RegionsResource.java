package org.tsunagi.masters.web;

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
import org.tsunagi.base.web.Stored;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.MastersViews.MunicipalityLine;
import org.tsunagi.masters.RegionDesk;
import org.tsunagi.masters.RegionViews;
import org.tsunagi.masters.RegionViews.RegionLine;
import org.tsunagi.masters.web.MastersPages.RegionEdit;
import org.tsunagi.masters.web.MastersPages.RegionList;

/** The regions. */
@Path(RegionsResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class RegionsResource {
    static final String PATH = "/regions";

    private final RegionDesk desk;
    private final RegionViews views;
    private final MastersViews municipalities;
    private final Prefectural prefecture;
    private final Pages pages;
    private final Flash flash;

    RegionsResource(
            RegionDesk desk,
            RegionViews views,
            MastersViews municipalities,
            Prefectural prefecture,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.municipalities = municipalities;
        this.prefecture = prefecture;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public RegionList list() {
        return listPage(RegionForm.blank(views.lines()), new Problems());
    }

    @POST
    public Response add(@BeanParam RegionForm form) {
        Problems problems = new Problems();
        RegionForm.Wanted wanted = form.read(problems);
        if (wanted != null && problems.tryTo(() -> desk.add(wanted.name(), wanted.sortOrder()))) {
            flash.say("「" + wanted.name() + "」を登録しました。" + prefecture.municipalityWord() + "のページで圏域に入れてください。");
            return Answers.seeOther(PATH);
        }
        return Answers.refused(listPage(form, problems));
    }

    @GET
    @Path("/{id}")
    public RegionEdit ask(@RestPath long id) {
        RegionLine kept = views.one(id);
        return editPage(kept, RegionForm.of(kept), Stored.at(kept.version()), new Problems());
    }

    @POST
    @Path("/{id}")
    public Response change(@RestPath long id, @BeanParam RegionForm form) {
        Problems problems = new Problems();
        RegionLine kept = views.one(id);
        RegionForm.Wanted wanted = form.read(problems);
        if (wanted != null
                && problems.tryTo(
                        () -> desk.change(id, wanted.name(), wanted.sortOrder(), Stored.version(form.version())))) {
            flash.say("「" + wanted.name() + "」を保存しました。");
            return Answers.seeOther(PATH);
        }
        Stored stored = Stored.after(problems, form.version(), kept.version(), RegionForm.words(kept));
        return Answers.refused(editPage(kept, form, stored, problems));
    }

    @POST
    @Path("/{id}/removal")
    public Response remove(@RestPath long id) {
        Problems problems = new Problems();
        RegionLine kept = views.one(id);
        if (problems.tryTo(() -> desk.remove(id))) {
            flash.say("「" + kept.name() + "」を削除しました。");
            return Answers.seeOther(PATH);
        }
        return Answers.refused(editPage(kept, RegionForm.of(kept), Stored.at(kept.version()), problems));
    }

    private RegionList listPage(RegionForm form, Problems problems) {
        return new RegionList(pages.show("圏域", problems), prefecture.municipalityWord(), views.lines(), form);
    }

    private RegionEdit editPage(RegionLine kept, RegionForm form, Stored stored, Problems problems) {
        List<MunicipalityLine> members = municipalities.municipalities().stream()
                .filter(line -> kept.name().equals(line.region()))
                .toList();
        return new RegionEdit(
                pages.show(kept.name(), problems), prefecture.municipalityWord(), kept, form, stored, members);
    }
}
