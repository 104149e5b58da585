package org.tsunagi.evidence.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Download;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;
import org.tsunagi.evidence.RecommendationDesk;
import org.tsunagi.evidence.RecommendationHead;
import org.tsunagi.evidence.RecommendationViews;
import org.tsunagi.evidence.RecommendationViews.RecommendationPaper;
import org.tsunagi.evidence.print.RecommendationPdf;
import org.tsunagi.evidence.print.RecommendationWord;
import org.tsunagi.evidence.web.EvidencePages.RecommendationEdit;

/** A body's own 推薦書 for a call: its number, date and head, and the paper of one candidate or of all. */
@Path("/calls/{callId}/recommendation")
@RolesAllowed(Role.Name.NOMINATOR)
class RecommendationResource {
    private final RecommendationDesk desk;
    private final RecommendationViews views;
    private final TsunagiConfig config;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    RecommendationResource(
            RecommendationDesk desk,
            RecommendationViews views,
            TsunagiConfig config,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.config = config;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public RecommendationEdit show(@RestPath long callId) {
        RecommendationPaper paper = views.of(signedIn.require(), callId);
        return page(paper, RecommendationForm.of(paper.head()), Long.toString(paper.version()), new Problems());
    }

    @POST
    public Response write(
            @RestPath long callId, @BeanParam RecommendationForm form, @RestForm @Nullable String version) {
        RecommendationPaper before = views.of(signedIn.require(), callId);
        Problems problems = new Problems();
        RecommendationHead head = form.read(problems, before.call().year());
        long sent = Stored.version(version);
        if (head == null || !problems.tryTo(() -> desk.write(signedIn.require(), callId, head, sent))) {
            RecommendationPaper now = views.of(signedIn.require(), callId);
            return Answers.refused(page(now, form, Long.toString(problems.stale() ? now.version() : sent), problems));
        }
        flash.say("保存しました。下から推薦書を受け取れます。");
        return Answers.seeOther(address(callId));
    }

    @GET
    @Path("/letters.pdf")
    public Response pdf(@RestPath long callId, @RestQuery @Nullable Long candidate) {
        return file(
                callId,
                candidate,
                ".pdf",
                Download.PDF,
                (paper, head) -> RecommendationPdf.print(name(paper), paper, head, config::address));
    }

    @GET
    @Path("/letters.docx")
    public Response word(@RestPath long callId, @RestQuery @Nullable Long candidate) {
        return file(callId, candidate, ".docx", Download.DOCX, RecommendationWord::of);
    }

    private Response file(
            long callId,
            @Nullable Long candidate,
            String ending,
            String type,
            BiFunction<RecommendationPaper, RecommendationHead, byte[]> printing) {
        RecommendationPaper all = views.of(signedIn.require(), callId);
        RecommendationPaper paper = candidate == null ? all : all.of(candidate);
        RecommendationHead head = paper.head();
        if (head == null) {
            return Answers.seeOther(address(callId));
        }
        try {
            RuleViolation.unless(!paper.nominees().isEmpty(), null, "evidence.recommendation.nobody");
            return Download.of(printing.apply(paper, head), name(paper) + ending, type);
        } catch (RuleViolation notPrintable) {
            flash.warn(notPrintable.sentence());
            return Answers.seeOther(address(callId));
        }
    }

    private static String name(RecommendationPaper paper) {
        return Messages.say("evidence.recommendation.file", paper.call().course(), paper.body());
    }

    private static String address(long callId) {
        return "/calls/" + callId + "/recommendation";
    }

    private RecommendationEdit page(
            RecommendationPaper paper, RecommendationForm form, String version, Problems problems) {
        return new RecommendationEdit(pages.of(paper.call().year()).show("推薦書を作る", problems), paper, form, version);
    }
}
