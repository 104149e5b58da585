package org.tsunagi.evidence.web;

import jakarta.annotation.security.PermitAll;
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
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Download;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.QrPicture;
import org.tsunagi.base.web.SheetCookie;
import org.tsunagi.base.web.Stored;
import org.tsunagi.evidence.EvidenceDesk;
import org.tsunagi.evidence.EvidencePiece.SentEvidence;
import org.tsunagi.evidence.EvidenceSheet;
import org.tsunagi.evidence.EvidenceViews;
import org.tsunagi.evidence.EvidenceViews.EvidenceBytes;
import org.tsunagi.evidence.web.EvidencePages.OwnEvidence;
import org.tsunagi.intake.ReceiptNumber;

/** The evidence of one's own application, by the personal link: its cookie opens the page, its forms carry it. */
@Path("/my-application/{id:[0-9]+}/evidence")
@PermitAll
class OwnEvidenceResource {
    private static final String OWN = "/my-application";

    private final EvidenceDesk desk;
    private final EvidenceViews views;
    private final SheetCookie cookie;
    private final TsunagiConfig config;
    private final Pages pages;
    private final Flash flash;

    OwnEvidenceResource(
            EvidenceDesk desk,
            EvidenceViews views,
            SheetCookie cookie,
            TsunagiConfig config,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.cookie = cookie;
        this.config = config;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public Response show(@RestPath long id) {
        String link = cookie.token(OWN + "/" + id);
        return sheet(id, link)
                .map(sheet -> Response.ok(page(sheet, link, new Problems())).build())
                .orElseGet(() -> Answers.seeOther(OWN));
    }

    @POST
    @Path("/files/{requestId}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(
            @RestPath long id,
            @RestPath long requestId,
            @RestForm(FileUpload.ALL) List<FileUpload> files,
            @RestForm @Nullable String link,
            @RestForm @Nullable String key) {
        if (sheet(id, link).isEmpty()) {
            return Answers.seeOther(OWN);
        }
        String token = String.valueOf(link);
        Problems problems = new Problems();
        Optional<SentEvidence> sent = problems.tryTo(() -> views.checkTakesOwn(token, requestId))
                ? EvidenceUpload.read(problems, requestId, files)
                : Optional.empty();
        return sent.isPresent()
                        && problems.tryTo(() -> desk.sendOwn(token, requestId, sent.get(), SubmissionKey.of(key)))
                ? done(id, token, "書類を受け取りました。")
                : refused(id, token, problems);
    }

    @POST
    @Path("/pieces/{pieceId}/removal")
    public Response remove(
            @RestPath long id,
            @RestPath long pieceId,
            @RestForm @Nullable String link,
            @RestForm @Nullable String version) {
        if (sheet(id, link).isEmpty()) {
            return Answers.seeOther(OWN);
        }
        String token = String.valueOf(link);
        Problems problems = new Problems();
        return problems.tryTo(() -> desk.destroyOwn(token, pieceId, Stored.version(version)))
                ? done(id, token, "送った書類を取り消しました。ファイルは消しました。")
                : refused(id, token, problems);
    }

    @GET
    @Path("/pieces/{pieceId}/file")
    public Response file(@RestPath long id, @RestPath long pieceId) {
        String link = cookie.token(OWN + "/" + id);
        if (sheet(id, link).isEmpty()) {
            return Answers.seeOther(OWN);
        }
        EvidenceBytes file = views.ownFile(link, pieceId);
        return Download.of(file.content(), file.name(), file.mediaType());
    }

    @GET
    @Path("/files/{requestId}")
    public Response fromTheFile(@RestPath long id, @RestPath long requestId) {
        return Answers.seeOther(OWN + "/" + id + "/evidence");
    }

    @GET
    @Path("/pieces/{pieceId}/removal")
    public Response fromTheRemoval(@RestPath long id, @RestPath long pieceId) {
        return Answers.seeOther(OWN + "/" + id + "/evidence");
    }

    private Response done(long id, String link, String sentence) {
        cookie.give(OWN + "/" + id, link);
        flash.say(sentence);
        return Answers.seeOther(OWN + "/" + id + "/evidence");
    }

    private Response refused(long id, String link, Problems problems) {
        return Answers.refused(page(sheet(id, link).orElseThrow(), link, problems));
    }

    private Optional<EvidenceSheet> sheet(long id, @Nullable String link) {
        return views.own(link).filter(one -> one.applicationId() == id);
    }

    private OwnEvidence page(EvidenceSheet sheet, String link, Problems problems) {
        return new OwnEvidence(
                pages.of(sheet.year()).show("提出する書類", problems),
                sheet,
                link,
                QrPicture.of(config.address(new ReceiptNumber(sheet.applicationId()).place())));
    }
}
