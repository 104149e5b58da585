package org.tsunagi.register.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.register.EntryLine;
import org.tsunagi.register.RegisterImportViews;
import org.tsunagi.register.RegisterLinkDesk;
import org.tsunagi.register.web.RegisterImportPages.RegisterEntry;

/** One line that was taken over from an office's own register, and whose it is. */
@Path(RegisterEntryResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class RegisterEntryResource {
    static final String PATH = "/register/entries";

    private final RegisterLinkDesk desk;
    private final RegisterImportViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    RegisterEntryResource(
            RegisterLinkDesk desk, RegisterImportViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    @Path("/{id:[0-9]+}")
    public RegisterEntry show(@RestPath long id) {
        return page(id, new Problems());
    }

    @POST
    @Path("/{id:[0-9]+}/link")
    public Response link(@RestPath long id, @RestForm @Nullable String person) {
        Problems problems = new Problems();
        Long whose = new Fields(problems).id("person", person);
        if (whose == null || !problems.tryTo(() -> desk.link(signedIn.require(), Map.of(id, whose)))) {
            return Answers.refused(page(id, problems));
        }
        flash.say("受講者の記録と結び付けました。");
        return Answers.seeOther(PATH + "/" + id);
    }

    @POST
    @Path("/{id:[0-9]+}/unlinking")
    public Response unlink(@RestPath long id, @RestForm @Nullable String person) {
        Problems problems = new Problems();
        Long whose = new Fields(problems).id("person", person);
        if (whose == null || !problems.tryTo(() -> desk.unlink(signedIn.require(), id, whose))) {
            return Answers.refused(page(id, problems));
        }
        flash.say("結び付けを外しました。");
        return Answers.seeOther(PATH + "/" + id);
    }

    @GET
    @Path("/{id:[0-9]+}/link")
    public Response fromTheLink(@RestPath long id) {
        return Answers.seeOther(PATH + "/" + id);
    }

    @GET
    @Path("/{id:[0-9]+}/unlinking")
    public Response fromTheUnlinking(@RestPath long id) {
        return fromTheLink(id);
    }

    private RegisterEntry page(long id, Problems problems) {
        Viewer viewer = signedIn.require();
        EntryLine entry = views.entry(viewer, id);
        return new RegisterEntry(
                pages.ofAllYears().show(entry.name().full() + "（移行した修了）", problems),
                entry,
                entry.linkedTo() == null && !entry.takenBack() ? views.maybe(viewer, entry) : List.of());
    }
}
