package org.tsunagi.masters.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.Stored;
import org.tsunagi.masters.NominatingBodyDesk;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.NominatingBodyViews.BodyDetail;
import org.tsunagi.masters.NominatingBodyViews.BodyLine;
import org.tsunagi.masters.web.MastersPages.BodyEdit;
import org.tsunagi.masters.web.MastersPages.BodyList;

/** The nominating bodies. */
@Path(BodiesResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class BodiesResource {
    static final String PATH = "/bodies";

    private final NominatingBodyDesk desk;
    private final NominatingBodyViews views;
    private final Prefectural prefecture;
    private final OfficeClock clock;
    private final Pages pages;
    private final Flash flash;

    BodiesResource(
            NominatingBodyDesk desk,
            NominatingBodyViews views,
            Prefectural prefecture,
            OfficeClock clock,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.prefecture = prefecture;
        this.clock = clock;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public BodyList list(@RestQuery @Nullable String page) {
        return listPage(Paging.page(page), BodyForm.blank(), new Problems());
    }

    @POST
    public Response add(@BeanParam BodyForm form) {
        Problems problems = new Problems();
        String name = form.read(problems);
        if (name != null && problems.tryTo(() -> desk.add(name))) {
            flash.say("「" + name + "」を登録しました。");
            return Answers.seeOther(PATH);
        }
        return Answers.refused(listPage(1, form, problems));
    }

    @GET
    @Path("/{id}")
    public BodyEdit ask(@RestPath long id) {
        BodyDetail kept = views.detail(id);
        return editPage(kept, BodyForm.of(kept, clock.today()), Stored.at(kept.version()), new Problems());
    }

    @POST
    @Path("/{id}")
    public Response rename(@RestPath long id, @BeanParam BodyForm form) {
        Problems problems = new Problems();
        BodyDetail kept = views.detail(id);
        BodyForm.Wanted wanted = form.change(kept, clock.today(), problems);
        if (wanted != null && problems.tryTo(() -> wanted.tell(desk, id, form.version()))) {
            flash.say("「" + wanted.name() + "」を保存しました。");
            return Answers.seeOther(PATH);
        }
        Stored stored = Stored.after(problems, form.version(), kept.version(), Map.of("名前", kept.name()));
        return Answers.refused(editPage(kept, form, stored, problems));
    }

    /** Takes back the latest renaming, entered by mistake. */
    @POST
    @Path("/{id}/renaming/removal")
    public Response undoRenaming(@RestPath long id) {
        Problems problems = new Problems();
        if (problems.tryTo(() -> desk.undoRenaming(id))) {
            flash.say("名称の変更を取り消しました。");
            return Answers.seeOther(PATH + "/" + id);
        }
        return asItStands(id, problems);
    }

    @POST
    @Path("/{id}/removal")
    public Response remove(@RestPath long id) {
        Problems problems = new Problems();
        BodyDetail kept = views.detail(id);
        if (problems.tryTo(() -> desk.remove(id))) {
            flash.say("「" + kept.name() + "」を削除しました。");
            return Answers.seeOther(PATH);
        }
        return asItStands(id, problems);
    }

    private Response asItStands(long id, Problems problems) {
        BodyDetail kept = views.detail(id);
        return Answers.refused(editPage(kept, BodyForm.of(kept, clock.today()), Stored.at(kept.version()), problems));
    }

    private BodyList listPage(int page, BodyForm form, Problems problems) {
        PageOfList<BodyLine> slice = PageOfList.of(views.bodies(), page, PATH);
        return new BodyList(
                pages.show("推薦機関", problems), prefecture.municipalityWord(), slice.rows(), slice.paging(), form);
    }

    private BodyEdit editPage(BodyDetail kept, BodyForm form, Stored stored, Problems problems) {
        return new BodyEdit(pages.show(kept.name(), problems), kept, form, stored);
    }
}
