package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.web.IntakePages.NominationNew;

/** A new candidate of the viewer's own body. */
@Path("/calls/{callId}/nominations")
@RolesAllowed(Role.Name.NOMINATOR)
class NewNominationResource {
    private final IntakeDesk desk;
    private final IntakeViews views;
    private final ApplicationChoices.Source choices;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    NewNominationResource(
            IntakeDesk desk,
            IntakeViews views,
            ApplicationChoices.Source choices,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.choices = choices;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public Response toTheForm(@RestPath long callId) {
        return Answers.seeOther("/calls/" + callId + "/nominations/new");
    }

    @GET
    @Path("/new")
    public NominationNew ask(@RestPath long callId) {
        Viewer viewer = signedIn.require();
        Integer rank = views.ranks(viewer, callId).free().stream().findFirst().orElse(null);
        ApplicationForm form = ApplicationForm.blank(rank, choices.ownMunicipality(viewer));
        return page(callId, form, SubmissionKey.fresh().value(), new Problems());
    }

    @POST
    public Response nominate(@RestPath long callId, @BeanParam ApplicationForm form, @RestForm @Nullable String key) {
        Viewer viewer = signedIn.require();
        Problems problems = new Problems();
        Integer rank = new Fields(problems).number("rank", form.rank(), 1, 999);
        Particulars read = form.read(problems);
        Optional<Long> id = rank == null || read == null
                ? Optional.empty()
                : problems.tryGet(() -> desk.nominate(viewer, callId, rank, read, SubmissionKey.of(key)));
        if (id.isEmpty()) {
            return Answers.refused(page(callId, form, key, problems));
        }
        flash.say("下書きを保存しました。まだ県には送られていません。");
        return Answers.seeOther("/applications/" + id.get() + "/check");
    }

    private NominationNew page(long callId, ApplicationForm form, @Nullable String key, Problems problems) {
        Viewer viewer = signedIn.require();
        CallLine call = views.call(viewer, callId);
        return new NominationNew(
                pages.of(call.year()).show("受講候補者の登録", problems),
                call,
                form,
                choices.nominated(views.ranks(viewer, callId), form, false),
                key == null ? "" : key);
    }
}
