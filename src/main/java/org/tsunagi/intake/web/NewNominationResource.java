package org.tsunagi.intake.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeDesk;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.web.IntakePages.NominationFor;
import org.tsunagi.intake.web.IntakePages.NominationNew;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.NominatingBodyViews.BodyDetail;

/** A new candidate: of the viewer's own body, or of the body for which an officer enters what came on paper. */
@Path("/calls/{callId}/nominations")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR, Role.Name.NOMINATOR})
class NewNominationResource {
    private final IntakeDesk desk;
    private final IntakeViews views;
    private final CallViews calls;
    private final NominatingBodyViews bodies;
    private final ApplicationChoices.Source choices;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    NewNominationResource(
            IntakeDesk desk,
            IntakeViews views,
            CallViews calls,
            NominatingBodyViews bodies,
            ApplicationChoices.Source choices,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.calls = calls;
        this.bodies = bodies;
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
    public TemplateInstance ask(@RestPath long callId, @RestQuery @Nullable String body) {
        Viewer viewer = signedIn.require();
        Optional<BodyDetail> nominating = nominating(viewer, body);
        if (nominating.isEmpty()) {
            CallLine call = calls.call(viewer, callId);
            return new NominationFor(pages.of(call.year()).show("推薦の代理入力"), call, choices.bodies());
        }
        BodyDetail of = nominating.get();
        Integer rank =
                calls.ranks(viewer, callId, of.id()).free().stream().findFirst().orElse(null);
        ApplicationForm form = ApplicationForm.blank(rank, of.municipalityId());
        return page(callId, of, form, SubmissionKey.fresh().value(), new Problems());
    }

    @POST
    public Response nominate(
            @RestPath long callId,
            @BeanParam ApplicationForm form,
            @RestForm @Nullable String body,
            @RestForm @Nullable String key) {
        Viewer viewer = signedIn.require();
        BodyDetail of = nominating(viewer, body).orElseThrow(() -> new NotFound("nominating body"));
        Problems problems = new Problems();
        Fields in = new Fields(problems);
        LocalDate receivedOn = viewer.isOfficer()
                ? in.date(
                        "receivedOn",
                        form.receivedOn(),
                        calls.call(viewer, callId).year())
                : null;
        Integer rank = in.number("rank", form.rank(), 1, ApplicationForm.LAST_RANK);
        Particulars read = form.read(problems);
        Optional<Long> id = rank == null || read == null
                ? Optional.empty()
                : problems.tryGet(() -> receivedOn == null
                        ? desk.nominate(viewer, callId, rank, read, SubmissionKey.of(key))
                        : desk.nominateFor(viewer, callId, of.id(), receivedOn, rank, read, SubmissionKey.of(key)));
        if (id.isEmpty()) {
            return Answers.refused(page(callId, of, form, key, problems));
        }
        flash.say(viewer.isOfficer() ? "下書きを保存しました。内容を確かめて提出してください。" : "下書きを保存しました。まだ県には送られていません。");
        return Answers.seeOther("/applications/" + id.get() + "/check");
    }

    /** The viewer's own body, or the one an officer chose; empty while none is chosen. */
    private Optional<BodyDetail> nominating(Viewer viewer, @Nullable String chosen) {
        Long body = viewer.isOfficer()
                ? new Fields(new Problems()).optionalId("body", chosen)
                : viewer.body().orElse(null);
        return body == null ? Optional.empty() : Optional.of(bodies.detail(body));
    }

    private NominationNew page(
            long callId, BodyDetail of, ApplicationForm form, @Nullable String key, Problems problems) {
        Viewer viewer = signedIn.require();
        CallLine call = calls.call(viewer, callId);
        return new NominationNew(
                pages.of(call.year()).show("受講候補者の登録", problems),
                call,
                of,
                views.barred(viewer, callId, of.id()).orElse(null),
                calls.none(viewer, callId, of.id()).orElse(null),
                form,
                choices.nominated(calls.ranks(viewer, callId, of.id()), form, ""),
                key == null ? "" : key);
    }
}
