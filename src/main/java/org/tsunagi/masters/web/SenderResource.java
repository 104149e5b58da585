package org.tsunagi.masters.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.Stored;
import org.tsunagi.masters.MastersDesk;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.Sender;
import org.tsunagi.masters.web.MastersPages.SenderEdit;

/** Who the office is in its mails and letters, for administrators. */
@Path(SenderResource.PATH)
@RolesAllowed(Role.Name.ADMINISTRATOR)
@ShowsNobody
class SenderResource {
    static final String PATH = SettingsResource.PATH + "/sender";

    private final MastersDesk desk;
    private final MastersViews views;
    private final Pages pages;
    private final Flash flash;

    SenderResource(MastersDesk desk, MastersViews views, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public SenderEdit ask() {
        return page(SenderForm.of(views.sender()), Stored.at(views.settingsVersion()), new Problems());
    }

    @POST
    public Response change(@BeanParam SenderForm form) {
        Problems problems = new Problems();
        Sender wanted = form.read(problems);
        if (wanted != null && problems.tryTo(() -> desk.changeSender(wanted, Stored.version(form.version())))) {
            flash.say("文書とメールの差出人を保存しました。");
            return Answers.seeOther(PATH);
        }
        Stored stored =
                Stored.after(problems, form.version(), views.settingsVersion(), SenderForm.words(views.sender()));
        return Answers.refused(page(form, stored, problems));
    }

    private SenderEdit page(SenderForm form, Stored stored, Problems problems) {
        return new SenderEdit(pages.ofAllYears().show("文書とメールの差出人", problems), form, stored);
    }
}
