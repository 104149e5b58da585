package org.tsunagi.masters.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.Stored;
import org.tsunagi.masters.CandidateGuide;
import org.tsunagi.masters.MastersDesk;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.masters.web.MastersPages.CandidateGuideEdit;
import org.tsunagi.masters.web.MastersPages.CandidateGuideShow;

/** Whom to look for, as a nominating body reads it and the office writes it. */
@Path(CandidateGuideResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class CandidateGuideResource {
    static final String PATH = "/candidate-guide";
    private static final String TITLE = "どのような方を推薦するか";

    private final MastersDesk desk;
    private final MastersViews views;
    private final Pages pages;
    private final Flash flash;

    CandidateGuideResource(MastersDesk desk, MastersViews views, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    @RolesAllowed({Role.Name.NOMINATOR, Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
    public CandidateGuideShow show() {
        return new CandidateGuideShow(pages.ofAllYears().show(TITLE), views.candidateGuide());
    }

    @GET
    @Path("/edit")
    public CandidateGuideEdit edit() {
        return page(views.candidateGuide().words(), Stored.at(views.settingsVersion()), new Problems());
    }

    @POST
    public Response change(@RestForm @Nullable String words, @RestForm @Nullable String version) {
        Problems problems = new Problems();
        String read = Objects.requireNonNullElse(
                new Fields(problems).optionalText("words", words, CandidateGuide.LONGEST), "");
        if (problems.none() && problems.tryTo(() -> desk.changeCandidateGuide(read, Stored.version(version)))) {
            flash.say(Messages.say(
                    views.candidateGuide().isStandard() ? "masters.guide.standard" : "masters.guide.changed"));
            return Answers.seeOther(PATH);
        }
        Map<String, String> stored = Map.of(
                Messages.say("masters.guide.words"), views.candidateGuide().words());
        return Answers.refused(page(
                words == null ? "" : words,
                Stored.after(problems, version, views.settingsVersion(), stored),
                problems));
    }

    private CandidateGuideEdit page(String words, Stored stored, Problems problems) {
        return new CandidateGuideEdit(pages.ofAllYears().show(TITLE + "（編集）", problems), words, stored);
    }
}
