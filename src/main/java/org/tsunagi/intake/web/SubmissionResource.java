package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.ListPart;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.Drafts;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.SubmissionDesk;
import org.tsunagi.intake.web.IntakePages.SubmissionCheck;
import org.tsunagi.masters.NominatingBodyViews;
import org.tsunagi.masters.NominatingBodyViews.BodyDetail;

/** All drafts of a body for a call, read on one page and submitted with one press: by the body, or by an officer for it. */
@Path("/calls/{callId}/submission")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR, Role.Name.NOMINATOR})
class SubmissionResource {
    private final SubmissionDesk desk;
    private final IntakeViews views;
    private final CallViews calls;
    private final NominatingBodyViews bodies;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    SubmissionResource(
            SubmissionDesk desk,
            IntakeViews views,
            CallViews calls,
            NominatingBodyViews bodies,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.calls = calls;
        this.bodies = bodies;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public Response check(@RestPath long callId, @RestQuery @Nullable String body, @RestQuery @Nullable String page) {
        return body(body).isEmpty()
                ? Answers.seeOther("/calls/" + callId)
                : Response.ok(page(callId, bodies.detail(body(body).get()), page, new Problems()))
                        .build();
    }

    @POST
    public Response submit(@RestPath long callId, @RestForm @Nullable String body, @RestForm @Nullable String seen) {
        Viewer viewer = signedIn.require();
        long of = body(body).orElseThrow(() -> new NotFound("nominating body"));
        Problems problems = new Problems();
        Optional<Integer> sent = problems.tryGet(() -> viewer.isOfficer()
                ? desk.submitFor(viewer, callId, of, Fingerprint.sent(seen))
                : desk.submit(viewer, callId, Fingerprint.sent(seen)));
        if (sent.isEmpty()) {
            return Answers.refused(page(callId, bodies.detail(of), null, problems));
        }
        flash.say(Messages.tell("intake.drafts.submitted", sent.get()));
        return Answers.seeOther(viewer.isOfficer() ? "/calls/" + callId : "/nominations#call-" + callId);
    }

    /** The viewer's own body, or the one for which an officer acts. */
    private Optional<Long> body(@Nullable String asked) {
        Viewer viewer = signedIn.require();
        return viewer.isOfficer()
                ? Optional.ofNullable(new Fields(new Problems()).optionalId("body", asked))
                : viewer.body();
    }

    private SubmissionCheck page(long callId, BodyDetail of, @Nullable String part, Problems problems) {
        Viewer viewer = signedIn.require();
        CallLine call = calls.call(viewer, callId);
        Drafts drafts = viewer.isOfficer() ? views.draftsFor(viewer, callId, of.id()) : views.drafts(viewer, callId);
        String url = "/calls/" + callId + "/submission" + (viewer.isOfficer() ? "?body=" + of.id() : "");
        return new SubmissionCheck(
                pages.of(call.year()).show("提出前の確認", problems),
                call,
                of,
                views.barred(viewer, callId, of.id()).orElse(null),
                drafts,
                ListPart.of(drafts.ready(), one -> false, part, url),
                ListPart.of(drafts.incomplete(), one -> false, part, url));
    }
}
