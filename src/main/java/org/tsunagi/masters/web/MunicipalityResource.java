package org.tsunagi.masters.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.MunicipalityCode;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.Stored;
import org.tsunagi.masters.MastersDesk;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.MastersViews.MunicipalityDetail;
import org.tsunagi.masters.RegionDesk;
import org.tsunagi.masters.RegionViews;
import org.tsunagi.masters.web.MastersPages.MunicipalityEdit;

/** One municipality: its names over time, its regions, and its end. */
@Path(MunicipalitiesResource.PATH + "/{id: [0-9]+}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class MunicipalityResource {
    private final MastersDesk desk;
    private final RegionDesk regionDesk;
    private final MastersViews views;
    private final RegionViews regions;
    private final Prefectural prefecture;
    private final OfficeClock clock;
    private final Pages pages;
    private final Flash flash;

    MunicipalityResource(
            MastersDesk desk,
            RegionDesk regionDesk,
            MastersViews views,
            RegionViews regions,
            Prefectural prefecture,
            OfficeClock clock,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.regionDesk = regionDesk;
        this.views = views;
        this.regions = regions;
        this.prefecture = prefecture;
        this.clock = clock;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public MunicipalityEdit ask(@RestPath long id) {
        MunicipalityDetail kept = views.detail(id);
        return page(kept, nameOf(kept), MembershipForm.blank(), MergerForm.blank(), new Problems());
    }

    @POST
    public Response rename(@RestPath long id, @BeanParam NameChangeForm form) {
        Problems problems = new Problems();
        MunicipalityDetail kept = views.detail(id);
        NameChangeForm.Wanted wanted = form.read(kept, clock.today(), problems);
        if (wanted != null && problems.tryTo(() -> wanted.tell(desk, id, form.version()))) {
            return done(id, "「" + wanted.named().name() + "」を保存しました。");
        }
        Stored stored = Stored.after(problems, form.version(), kept.version(), NameChangeForm.words(kept));
        return Answers.refused(page(kept, form, MembershipForm.blank(), MergerForm.blank(), stored, problems));
    }

    @POST
    @Path("/membership")
    public Response assign(@RestPath long id, @BeanParam MembershipForm form) {
        Problems problems = new Problems();
        MunicipalityDetail kept = views.detail(id);
        MembershipForm.Wanted wanted = form.read(problems);
        if (wanted != null
                && problems.tryTo(
                        () -> regionDesk.assign(new MunicipalityCode(kept.code()), wanted.regionId(), wanted.from()))) {
            return done(id, JapaneseDate.both(wanted.from()) + "からの圏域を登録しました。");
        }
        return Answers.refused(page(kept, nameOf(kept), form, MergerForm.blank(), problems));
    }

    /** Takes back the latest renaming, entered by mistake. */
    @POST
    @Path("/renaming/removal")
    public Response undoRenaming(@RestPath long id) {
        Problems problems = new Problems();
        return problems.tryTo(() -> desk.undoRenaming(id))
                ? done(id, "名称の変更を取り消しました。")
                : asItStands(views.detail(id), problems);
    }

    /** Takes back the latest region, entered by mistake. */
    @POST
    @Path("/membership/removal")
    public Response takeBackRegion(@RestPath long id) {
        MunicipalityDetail kept = views.detail(id);
        Problems problems = new Problems();
        return problems.tryTo(() -> regionDesk.takeBack(new MunicipalityCode(kept.code())))
                ? done(id, "最後の圏域の登録を取り消しました。")
                : asItStands(kept, problems);
    }

    @POST
    @Path("/removal")
    public Response remove(@RestPath long id) {
        MunicipalityDetail kept = views.detail(id);
        Problems problems = new Problems();
        if (problems.tryTo(() -> desk.remove(id))) {
            flash.say("「" + kept.name() + "」を削除しました。");
            return Answers.seeOther(MunicipalitiesResource.PATH);
        }
        return asItStands(kept, problems);
    }

    @POST
    @Path("/merger")
    public Response merge(@RestPath long id, @BeanParam MergerForm form) {
        Problems problems = new Problems();
        MunicipalityDetail kept = views.detail(id);
        MergerForm.Wanted wanted = form.read(problems);
        if (wanted != null
                && problems.tryTo(
                        () -> desk.merge(id, wanted.successorId(), wanted.from(), Stored.version(form.version())))) {
            return done(id, JapaneseDate.both(wanted.from()) + "からの合併を登録しました。");
        }
        return Answers.refused(page(kept, nameOf(kept), MembershipForm.blank(), form, problems));
    }

    /** Takes back a merger entered by mistake. */
    @POST
    @Path("/reinstatement")
    public Response unmerge(@RestPath long id, @RestForm @Nullable String version) {
        Problems problems = new Problems();
        if (problems.tryTo(() -> desk.unmerge(id, Stored.version(version)))) {
            return done(id, "合併の登録を取り消しました。");
        }
        return asItStands(views.detail(id), problems);
    }

    private Response asItStands(MunicipalityDetail kept, Problems problems) {
        return Answers.refused(page(kept, nameOf(kept), MembershipForm.blank(), MergerForm.blank(), problems));
    }

    private Response done(long id, String sentence) {
        flash.say(sentence);
        return Answers.seeOther(MunicipalitiesResource.PATH + "/" + id);
    }

    private NameChangeForm nameOf(MunicipalityDetail kept) {
        return NameChangeForm.of(kept, clock.today());
    }

    private MunicipalityEdit page(
            MunicipalityDetail kept,
            NameChangeForm form,
            MembershipForm membership,
            MergerForm merger,
            Problems problems) {
        return page(kept, form, membership, merger, Stored.at(kept.version()), problems);
    }

    private MunicipalityEdit page(
            MunicipalityDetail kept,
            NameChangeForm form,
            MembershipForm membership,
            MergerForm merger,
            Stored stored,
            Problems problems) {
        List<Option> choices = regions.names().entrySet().stream()
                .map(region -> Option.of(region.getKey(), region.getValue()))
                .toList();
        List<Option> successors = views.municipalities().stream()
                .filter(other -> other.id() != kept.id())
                .map(other -> Option.of(other.id(), other.name()))
                .toList();
        return new MunicipalityEdit(
                pages.show(kept.name(), problems),
                prefecture.municipalityWord(),
                kept,
                form,
                membership,
                merger,
                stored,
                choices,
                successors);
    }
}
