package org.tsunagi.home.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.home.web.HomePages.HelpOfAdministrator;
import org.tsunagi.home.web.HomePages.HelpOfNominator;
import org.tsunagi.home.web.HomePages.HelpOfOfficer;
import org.tsunagi.home.web.HomePages.HelpOfOfficial;
import org.tsunagi.home.web.HomePages.HelpOfTrainee;
import org.tsunagi.masters.MastersViews;

/** How to use this system: a page for each role, and one for trainees that needs no sign-in. */
@Path(HelpResource.PATH)
@ShowsNobody
class HelpResource {
    static final String PATH = "/help";

    private final MastersViews masters;
    private final SignedIn signedIn;
    private final Pages pages;

    HelpResource(MastersViews masters, SignedIn signedIn, Pages pages) {
        this.masters = masters;
        this.signedIn = signedIn;
        this.pages = pages;
    }

    @GET
    @PermitAll
    public Response ofTheViewer() {
        return Answers.seeOther(signedIn.viewer()
                .map(viewer -> PATH + "/" + viewer.role().name().toLowerCase(Locale.ROOT))
                .orElse(PATH + "/trainee"));
    }

    @GET
    @Path("/officer")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
    public TemplateInstance officer() {
        return new HelpOfOfficer(pages.show("担当者の使い方"), contact());
    }

    @GET
    @Path("/administrator")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public TemplateInstance administrator() {
        return new HelpOfAdministrator(pages.show("システム管理者の使い方"), contact());
    }

    @GET
    @Path("/nominator")
    @RolesAllowed({Role.Name.NOMINATOR, Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
    public TemplateInstance nominator() {
        return new HelpOfNominator(pages.show("推薦機関の使い方"), contact());
    }

    @GET
    @Path("/official")
    @RolesAllowed({Role.Name.OFFICIAL, Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
    public TemplateInstance official() {
        return new HelpOfOfficial(pages.show("閲覧者の使い方"), contact());
    }

    @GET
    @Path("/trainee")
    @PermitAll
    public TemplateInstance trainee() {
        Page page = pages.show("受講者の方へ");
        return new HelpOfTrainee(page, contact());
    }

    private Contact contact() {
        return masters.settings().map(Contact::of).orElse(Contact.NONE);
    }
}
