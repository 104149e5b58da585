package org.tsunagi.completion.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.approval.ApprovalViews;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Page;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.completion.CompletionChangeDesk;
import org.tsunagi.completion.CompletionChangeDesk.Change;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.completion.CompletionViews.DecidedPerson;
import org.tsunagi.completion.web.CompletionPages.CorrectionPage;
import org.tsunagi.completion.web.CompletionPages.RevocationPage;

/** Changes the decision on one person: a completion taken back, decided anew, or its date corrected (判定を改める). */
@Path("/completions/{id:[0-9]+}")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class DecisionChangeResource {
    private final CompletionChangeDesk desk;
    private final CompletionViews views;
    private final ApprovalViews approvals;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    DecisionChangeResource(
            CompletionChangeDesk desk,
            CompletionViews views,
            ApprovalViews approvals,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.approvals = approvals;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    @Path("/revocation")
    public RevocationPage askRevocation(@RestPath long id) {
        return revocation(id, DecisionChangeForm.empty(), new Problems());
    }

    @POST
    @Path("/revocation")
    public Response revoke(@RestPath long id, @BeanParam DecisionChangeForm form) {
        Problems problems = new Problems();
        DecidedPerson person = views.one(signedIn.require(), id);
        Change wanted = form.read(problems, person.course().fiscalYear());
        if (wanted == null || !problems.tryTo(() -> desk.revoke(signedIn.require(), id, wanted))) {
            return Answers.refused(revocation(id, form, problems));
        }
        flash.say(said(person, "completion.done.revoked"));
        return sheet(person);
    }

    @GET
    @Path("/correction")
    public CorrectionPage askCorrection(@RestPath long id) {
        return correction(id, DecisionChangeForm.empty(), new Problems());
    }

    @POST
    @Path("/correction")
    public Response correct(@RestPath long id, @BeanParam DecisionChangeForm form) {
        Problems problems = new Problems();
        DecidedPerson person = views.one(signedIn.require(), id);
        LocalDate day = form.day(problems, person.course().fiscalYear());
        Change wanted = form.read(problems, person.course().fiscalYear());
        return day != null && wanted != null && problems.tryTo(() -> desk.correct(signedIn.require(), id, day, wanted))
                ? completed(
                        person, person.decision().stands() ? "completion.done.redated" : "completion.done.completed")
                : Answers.refused(correction(id, form, problems));
    }

    /** Who completed now is to get a certificate, or another one. */
    private Response completed(DecidedPerson person, String key) {
        flash.say(said(person, key), "/courses/" + person.course().id() + "/certificates", "修了証書を作成する");
        return sheet(person);
    }

    private static Response sheet(DecidedPerson person) {
        return Answers.seeOther("/courses/" + person.course().id() + "/judgement");
    }

    private static String said(DecidedPerson person, String key) {
        return Messages.say(key, person.line().name().full());
    }

    private RevocationPage revocation(long id, DecisionChangeForm form, Problems problems) {
        DecidedPerson person = views.one(signedIn.require(), id);
        return new RevocationPage(
                page(person, "修了認定の取消し", problems),
                person,
                form,
                approvals.last().orElse(null));
    }

    private CorrectionPage correction(long id, DecisionChangeForm form, Problems problems) {
        DecidedPerson person = views.one(signedIn.require(), id);
        return new CorrectionPage(
                page(person, "修了判定を改める", problems),
                person,
                form,
                approvals.last().orElse(null));
    }

    private Page page(DecidedPerson person, String title, Problems problems) {
        return pages.of(person.course().fiscalYear()).show(title, problems);
    }
}
