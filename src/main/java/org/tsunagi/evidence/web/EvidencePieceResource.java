package org.tsunagi.evidence.web;

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
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;
import org.tsunagi.evidence.AskedLine;
import org.tsunagi.evidence.EvidenceDesk;
import org.tsunagi.evidence.EvidenceSheet;
import org.tsunagi.evidence.EvidenceViews;
import org.tsunagi.evidence.web.EvidencePages.EvidenceQuestion;

/** What an officer thinks of a piece of evidence, and its end. */
@Path("/applications/{id}/evidence/pieces/{pieceId}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class EvidencePieceResource {
    private static final int LONGEST_WORDS = 500;

    private final EvidenceDesk desk;
    private final EvidenceViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    EvidencePieceResource(EvidenceDesk desk, EvidenceViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @POST
    @Path("/acceptance")
    public Response accept(@RestPath long id, @RestPath long pieceId, @RestForm @Nullable String version) {
        return act(id, () -> desk.accept(signedIn.require(), pieceId, Stored.version(version)), "書類を確認済みにしました。");
    }

    @POST
    @Path("/reopening")
    public Response lookAnew(@RestPath long id, @RestPath long pieceId, @RestForm @Nullable String version) {
        return act(id, () -> desk.lookAnew(signedIn.require(), pieceId, Stored.version(version)), "確認や依頼を取り消しました。");
    }

    @POST
    @Path("/destruction")
    @RolesAllowed({Role.Name.NOMINATOR, Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
    public Response destroy(@RestPath long id, @RestPath long pieceId, @RestForm @Nullable String version) {
        return act(id, () -> desk.destroy(signedIn.require(), pieceId, Stored.version(version)), "記録しました。ファイルは消しました。");
    }

    @GET
    @Path("/question")
    public EvidenceQuestion question(@RestPath long id, @RestPath long pieceId) {
        return questionPage(id, pieceId, "", new Problems());
    }

    @POST
    @Path("/question")
    public Response askAgain(
            @RestPath long id,
            @RestPath long pieceId,
            @RestForm @Nullable String words,
            @RestForm @Nullable String version) {
        Problems problems = new Problems();
        String read = new Fields(problems).text("words", words, LONGEST_WORDS);
        if (read == null
                || !problems.tryTo(() -> desk.askAgain(signedIn.require(), pieceId, read, Stored.version(version)))) {
            return Answers.refused(questionPage(id, pieceId, words == null ? "" : words, problems));
        }
        flash.say("もう一度送ってもらうよう記録しました。送る方の画面に、理由が表示されます。");
        return Answers.seeOther(EvidenceResource.address(id));
    }

    @GET
    @Path("/acceptance")
    public Response fromTheAcceptance(@RestPath long id, @RestPath long pieceId) {
        return Answers.seeOther(EvidenceResource.address(id));
    }

    @GET
    @Path("/reopening")
    public Response fromTheReopening(@RestPath long id, @RestPath long pieceId) {
        return Answers.seeOther(EvidenceResource.address(id));
    }

    @GET
    @Path("/destruction")
    @RolesAllowed({Role.Name.NOMINATOR, Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
    public Response fromTheDestruction(@RestPath long id, @RestPath long pieceId) {
        return Answers.seeOther(EvidenceResource.address(id));
    }

    private Response act(long id, Runnable deed, String sentence) {
        Problems problems = new Problems();
        if (problems.tryTo(deed)) {
            flash.say(sentence);
        } else {
            flash.warn(problems.all().get(0).sentence());
        }
        return Answers.seeOther(EvidenceResource.address(id));
    }

    private EvidenceQuestion questionPage(long id, long pieceId, String words, Problems problems) {
        EvidenceSheet sheet = views.of(signedIn.require(), id);
        AskedLine line = sheet.lines().stream()
                .filter(one -> one.piece() != null && one.piece().id() == pieceId)
                .findFirst()
                .orElseThrow(() -> new NotFound("EvidencePiece " + pieceId));
        return new EvidenceQuestion(pages.of(sheet.year()).show("書類の再提出を依頼", problems), sheet, line, words);
    }
}
