package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.intake.NoneDesk;

/** That a body has nobody to nominate for a call: said by itself, or by an officer who was told. */
@Path("/calls/{callId}/none")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR, Role.Name.NOMINATOR})
class NoneResource {
    private final NoneDesk desk;
    private final NominationsResource nominations;
    private final SignedIn signedIn;
    private final Flash flash;

    NoneResource(NoneDesk desk, NominationsResource nominations, SignedIn signedIn, Flash flash) {
        this.desk = desk;
        this.nominations = nominations;
        this.signedIn = signedIn;
        this.flash = flash;
    }

    @POST
    public Response declare(@RestPath long callId, @RestForm @Nullable String body) {
        Viewer viewer = signedIn.require();
        long of = bodyOf(viewer, body);
        Problems problems = new Problems();
        return problems.tryTo(() -> desk.declare(viewer, callId, of))
                ? done(callId, of, "「該当なし」と記録しました。")
                : refused(callId, of, problems);
    }

    @POST
    @Path("/removal")
    public Response revoke(@RestPath long callId, @RestForm @Nullable String body) {
        Viewer viewer = signedIn.require();
        long of = bodyOf(viewer, body);
        Problems problems = new Problems();
        return problems.tryTo(() -> desk.revoke(viewer, callId, of))
                ? done(callId, of, "「該当なし」を取り消しました。")
                : refused(callId, of, problems);
    }

    @GET
    public Response toTheButton(@RestPath long callId) {
        return Answers.seeOther(signedIn.require().isOfficer() ? "/calls/" + callId : "/nominations");
    }

    @GET
    @Path("/removal")
    public Response toTheOtherButton(@RestPath long callId) {
        return toTheButton(callId);
    }

    /** A nominator's own body, whatever was sent; for an officer the one that was sent. */
    private static long bodyOf(Viewer viewer, @Nullable String sent) {
        Long body = viewer.isOfficer()
                ? new Fields(new Problems()).optionalId("body", sent)
                : viewer.body().orElse(null);
        if (body == null) {
            throw new NotFound("nominating body");
        }
        return body;
    }

    private Response done(long callId, long body, String sentence) {
        flash.say(sentence);
        return Answers.seeOther(place(callId, body));
    }

    private Response refused(long callId, long body, Problems problems) {
        if (signedIn.require().isOfficer()) {
            flash.warn(problems.all().get(0).sentence());
            return Answers.seeOther(place(callId, body));
        }
        return Answers.refused(nominations.page(problems));
    }

    private String place(long callId, long body) {
        return signedIn.require().isOfficer()
                ? "/calls/" + callId + "/nominations/new?body=" + body
                : "/nominations#call-" + callId;
    }
}
