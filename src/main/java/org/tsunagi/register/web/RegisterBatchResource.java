package org.tsunagi.register.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.Paging;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;
import org.tsunagi.register.RegisterImportDesk;
import org.tsunagi.register.RegisterImportViews;
import org.tsunagi.register.RegisterImportViews.Proposal;
import org.tsunagi.register.RegisterLinkDesk;
import org.tsunagi.register.web.RegisterImportPages.RegisterBatch;

/** What was taken over from one file: of whom its lines may be, and taking it back. */
@Path(RegisterBatchResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class RegisterBatchResource {
    static final String PATH = "/register/imports";
    private static final int ROWS = 100;

    private final RegisterImportDesk desk;
    private final RegisterLinkDesk links;
    private final RegisterImportViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    RegisterBatchResource(
            RegisterImportDesk desk,
            RegisterLinkDesk links,
            RegisterImportViews views,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.links = links;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    @Path("/{id:[0-9]+}")
    public RegisterBatch show(@RestPath long id, @RestQuery @Nullable String page) {
        return page(id, page, null, new Problems());
    }

    /** @param link of each line that was ticked its number and that of the person: {@code 12-34} */
    @POST
    @Path("/{id:[0-9]+}/links")
    public Response link(@RestPath long id, @RestForm @Nullable List<String> link) {
        Map<Long, Long> chosen = new LinkedHashMap<>();
        Problems problems = new Problems();
        for (String one : link == null ? List.<String>of() : link) {
            String[] pair = one.split("-", 2);
            Long entry = new Fields(problems).optionalId("link", pair[0]);
            Long person = new Fields(problems).optionalId("link", pair.length == 2 ? pair[1] : "");
            if (entry != null && person != null && chosen.put(entry, person) != null) {
                problems.add("link", Messages.say("register.link.twice"));
            }
        }
        if (!problems.none() || !problems.tryTo(() -> links.link(signedIn.require(), chosen))) {
            return Answers.refused(page(id, null, null, problems));
        }
        flash.say(chosen.size() + "件を、受講者の記録と結び付けました。");
        return Answers.seeOther(PATH + "/" + id);
    }

    @POST
    @Path("/{id:[0-9]+}/taking-back")
    public Response takeBack(@RestPath long id, @RestForm @Nullable String reason, @RestForm @Nullable String version) {
        Problems problems = new Problems();
        String why = new Fields(problems).reason(reason);
        if (why == null || !problems.tryTo(() -> desk.takeBack(signedIn.require(), id, why, Stored.version(version)))) {
            return Answers.refused(page(id, null, reason, problems));
        }
        flash.say("この移行を取り消しました。");
        return Answers.seeOther(PATH + "/" + id);
    }

    @GET
    @Path("/{id:[0-9]+}/links")
    public Response fromTheLinks(@RestPath long id) {
        return Answers.seeOther(PATH + "/" + id);
    }

    @GET
    @Path("/{id:[0-9]+}/taking-back")
    public Response fromTheTakingBack(@RestPath long id) {
        return fromTheLinks(id);
    }

    private RegisterBatch page(long id, @Nullable String page, @Nullable String reason, Problems problems) {
        List<Proposal> proposals = views.proposals(signedIn.require(), id);
        Paging paging = new Paging(Paging.page(page), ROWS, proposals.size(), PATH + "/" + id);
        return new RegisterBatch(
                pages.ofAllYears().show("移行した名簿", problems),
                views.batch(signedIn.require(), id),
                proposals.stream().skip(paging.offset()).limit(ROWS).toList(),
                paging,
                reason);
    }
}
