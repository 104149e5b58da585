package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.QrPicture;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.intake.ApplicationDetail;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.OnlineDesk;
import org.tsunagi.intake.OnlineLinks;
import org.tsunagi.intake.web.ApplyPages.ApplicationLink;

/**
 * The personal link to an application: an officer gives it to its person anew, a body to its candidate, and each ends the one that
 * went astray.
 */
@Path("/applications/{id}/link")
@RolesAllowed({Role.Name.NOMINATOR, Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class ApplicationLinkResource {
    private final OnlineDesk desk;
    private final OnlineLinks links;
    private final IntakeViews views;
    private final ApplicationChoices.Source choices;
    private final TsunagiConfig config;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    ApplicationLinkResource(
            OnlineDesk desk,
            OnlineLinks links,
            IntakeViews views,
            ApplicationChoices.Source choices,
            TsunagiConfig config,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.links = links;
        this.views = views;
        this.choices = choices;
        this.config = config;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public ApplicationLink show(@RestPath long id) {
        Viewer viewer = signedIn.require();
        ApplicationDetail one = linked(viewer, id);
        String address = config.address(OwnLinkResource.PATH + "/" + links.current(viewer, id));
        return new ApplicationLink(
                pages.of(one.year()).show("本人用のリンク"), one, address, QrPicture.of(address), choices.office());
    }

    @POST
    public Response renew(@RestPath long id) {
        Viewer viewer = signedIn.require();
        linked(viewer, id);
        desk.renewLink(viewer, id);
        flash.say("リンクを作り直しました。前のリンクは使えません。");
        return Answers.seeOther("/applications/" + id + "/link");
    }

    private ApplicationDetail linked(Viewer viewer, long id) {
        ApplicationDetail one = views.one(viewer, id);
        if (!one.online() && !one.isNominated()) {
            throw new NotFound("the link to application " + id);
        }
        return one;
    }
}
