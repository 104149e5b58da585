package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.intake.CallExtensionDesk;
import org.tsunagi.intake.CallExtensionDesk.NewExtension;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.web.IntakePages.CallExtended;

/** For which bodies a call is open longer than for the others. */
@Path("/calls/{callId}/extensions")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class CallExtensionsResource {
    private final CallExtensionDesk desk;
    private final CallViews views;
    private final ApplicationChoices.Source choices;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    CallExtensionsResource(
            CallExtensionDesk desk,
            CallViews views,
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
    public CallExtended show(@RestPath long callId) {
        return page(callId, ExtensionForm.blank(SubmissionKey.fresh().value()), new Problems());
    }

    @POST
    public Response extend(@RestPath long callId, @BeanParam ExtensionForm form) {
        Problems problems = new Problems();
        NewExtension wanted =
                form.read(problems, views.call(signedIn.require(), callId).year());
        if (wanted == null
                || !problems.tryTo(
                        () -> desk.extend(signedIn.require(), callId, wanted, SubmissionKey.of(form.key())))) {
            return Answers.refused(page(callId, form, problems));
        }
        flash.say("受付を延長しました。");
        return Answers.seeOther(address(callId));
    }

    @POST
    @Path("/{id}/ending")
    public Response end(@RestPath long callId, @RestPath long id) {
        Problems problems = new Problems();
        if (!problems.tryTo(() -> desk.end(signedIn.require(), callId, id))) {
            return Answers.refused(
                    page(callId, ExtensionForm.blank(SubmissionKey.fresh().value()), problems));
        }
        flash.say("受付の延長を終わりました。");
        return Answers.seeOther(address(callId));
    }

    @GET
    @Path("/{id}/ending")
    public Response toTheButton(@RestPath long callId, @RestPath long id) {
        return Answers.seeOther(address(callId));
    }

    private static String address(long callId) {
        return "/calls/" + callId + "/extensions";
    }

    private CallExtended page(long callId, ExtensionForm form, Problems problems) {
        CallLine call = views.call(signedIn.require(), callId);
        return new CallExtended(
                pages.of(call.year()).show("受付の延長", problems),
                call,
                views.extensions(signedIn.require(), callId),
                choices.bodies(),
                form);
    }
}
