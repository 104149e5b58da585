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
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.Stored;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.SignatoryDesk;
import org.tsunagi.masters.SignatoryViews;
import org.tsunagi.masters.SignatoryViews.SignatoryLine;
import org.tsunagi.masters.TermsOfOffice;
import org.tsunagi.masters.TermsOfOffice.Term;
import org.tsunagi.masters.web.MastersPages.SignatoryEdit;
import org.tsunagi.masters.web.MastersPages.SignatoryList;

/** Who signs the certificates from when until when, for administrators. */
@Path(SignatoriesResource.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
@ShowsNobody
class SignatoriesResource {
    static final String PATH = SettingsResource.PATH + "/signatories";

    private final SignatoryDesk desk;
    private final SignatoryViews views;
    private final MastersViews masters;
    private final OfficeClock clock;
    private final Pages pages;
    private final Flash flash;

    SignatoriesResource(
            SignatoryDesk desk,
            SignatoryViews views,
            MastersViews masters,
            OfficeClock clock,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.masters = masters;
        this.clock = clock;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public SignatoryList list() {
        String title =
                masters.settings().map(settings -> settings.governorTitle()).orElse("");
        return listPage(SignatoryForm.titled(title), new Problems());
    }

    @POST
    public Response add(@BeanParam SignatoryForm form) {
        Problems problems = new Problems();
        Term wanted = form.read(problems);
        if (wanted != null && problems.tryTo(() -> desk.add(wanted))) {
            flash.say("「" + wanted.name() + "」を登録しました。");
            return Answers.seeOther(PATH);
        }
        return Answers.refused(listPage(form, problems));
    }

    @GET
    @Path("/{id:[0-9]+}")
    public SignatoryEdit ask(@RestPath long id) {
        SignatoryLine kept = views.one(id);
        return editPage(kept, SignatoryForm.of(kept), Stored.at(kept.version()), new Problems());
    }

    @POST
    @Path("/{id:[0-9]+}")
    public Response change(@RestPath long id, @BeanParam SignatoryForm form) {
        Problems problems = new Problems();
        SignatoryLine kept = views.one(id);
        Term wanted = form.read(problems);
        if (wanted != null && problems.tryTo(() -> desk.change(id, wanted, Stored.version(form.version())))) {
            flash.say("「" + wanted.name() + "」を保存しました。");
            return Answers.seeOther(PATH);
        }
        Stored stored = Stored.after(problems, form.version(), kept.version(), SignatoryForm.words(kept));
        return Answers.refused(editPage(kept, form, stored, problems));
    }

    @POST
    @Path("/{id:[0-9]+}/removal")
    public Response remove(@RestPath long id) {
        SignatoryLine kept = views.one(id);
        desk.remove(id);
        flash.say("「" + kept.name() + "」を削除しました。前の発行者の終わりの日を確かめてください。");
        return Answers.seeOther(PATH);
    }

    @GET
    @Path("/{id:[0-9]+}/removal")
    public Response fromTheRemoval(@RestPath long id) {
        return Answers.seeOther(PATH);
    }

    private SignatoryList listPage(SignatoryForm form, Problems problems) {
        List<SignatoryLine> lines = views.lines();
        TermsOfOffice terms = SignatoryViews.terms(lines);
        return new SignatoryList(
                pages.show("証書の発行者", problems),
                lines,
                terms.gaps(),
                terms.on(clock.today()).orElse(null),
                form);
    }

    private SignatoryEdit editPage(SignatoryLine kept, SignatoryForm form, Stored stored, Problems problems) {
        return new SignatoryEdit(pages.show(kept.name(), problems), kept, form, stored);
    }
}
