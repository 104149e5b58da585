package org.tsunagi.evidence.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Download;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.evidence.EvidenceDesk;
import org.tsunagi.evidence.EvidencePiece.SentEvidence;
import org.tsunagi.evidence.EvidenceSheet;
import org.tsunagi.evidence.EvidenceViews;
import org.tsunagi.evidence.EvidenceViews.EvidenceBytes;
import org.tsunagi.evidence.web.EvidencePages.ApplicationEvidence;

/** The evidence of one application: sent, ticked as paper, taken out. */
@Path("/applications/{id}/evidence")
@RolesAllowed({Role.Name.NOMINATOR, Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class EvidenceResource {
    private final EvidenceDesk desk;
    private final EvidenceViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    EvidenceResource(EvidenceDesk desk, EvidenceViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    /** Where the evidence of an application lies. */
    static String address(long id) {
        return "/applications/" + id + "/evidence";
    }

    @GET
    public ApplicationEvidence show(@RestPath long id) {
        return page(id, new Problems());
    }

    @POST
    @Path("/files/{requestId}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(
            @RestPath long id,
            @RestPath long requestId,
            @RestForm(FileUpload.ALL) List<FileUpload> files,
            @RestForm @Nullable String key) {
        Viewer viewer = signedIn.require();
        Problems problems = new Problems();
        Optional<SentEvidence> sent = problems.tryTo(() -> views.checkTakes(viewer, id, requestId))
                ? EvidenceUpload.read(problems, requestId, files)
                : Optional.empty();
        return sent.isPresent()
                        && problems.tryTo(() -> desk.send(viewer, id, requestId, sent.get(), SubmissionKey.of(key)))
                ? done(id, "書類を受け取りました。")
                : Answers.refused(page(id, problems));
    }

    @POST
    @Path("/paper")
    @RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
    public Response paper(@RestPath long id, @RestForm List<String> requests) {
        Problems problems = new Problems();
        List<Long> ticked = new Fields(problems).ids("requests", requests);
        return problems.none() && problems.tryTo(() -> desk.paperArrived(signedIn.require(), id, ticked))
                ? done(id, "紙の書類が届いたことを記録しました。")
                : Answers.refused(page(id, problems));
    }

    @GET
    @Path("/pieces/{pieceId}/file")
    public Response file(@RestPath long id, @RestPath long pieceId) {
        EvidenceBytes file = views.file(signedIn.require(), id, pieceId);
        return Download.of(file.content(), file.name(), file.mediaType());
    }

    @GET
    @Path("/files/{requestId}")
    public Response fromTheFile(@RestPath long id, @RestPath long requestId) {
        return Answers.seeOther(address(id));
    }

    @GET
    @Path("/paper")
    public Response fromThePaper(@RestPath long id) {
        return Answers.seeOther(address(id));
    }

    private Response done(long id, String sentence) {
        flash.say(sentence);
        return Answers.seeOther(address(id));
    }

    private ApplicationEvidence page(long id, Problems problems) {
        EvidenceSheet sheet = views.of(signedIn.require(), id);
        return new ApplicationEvidence(pages.of(sheet.year()).show("提出する書類", problems), sheet);
    }
}
