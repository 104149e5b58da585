package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Download;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.intake.OnlineViews;
import org.tsunagi.intake.OpenCall;
import org.tsunagi.intake.print.CallPoster;

/** What is hung up where people are to apply without an account. */
@Path("/posters/{callId}/poster.pdf")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class PosterResource {
    private final OnlineViews views;
    private final ApplicationChoices.Source choices;
    private final TsunagiConfig config;
    private final Flash flash;

    PosterResource(OnlineViews views, ApplicationChoices.Source choices, TsunagiConfig config, Flash flash) {
        this.views = views;
        this.choices = choices;
        this.config = config;
        this.flash = flash;
    }

    @GET
    public Response file(@RestPath long callId) {
        OpenCall call = views.call(callId);
        String name = Messages.say("intake.poster.file", call.year().label(), call.course());
        String address = config.address(ApplyResource.form(callId));
        try {
            byte[] file = CallPoster.print(name, call, address, choices.office().lines());
            return Download.of(file, name + ".pdf", Download.PDF);
        } catch (RuleViolation notPrintable) {
            flash.warn(notPrintable.sentence());
            return Answers.seeOther("/calls/" + callId);
        }
    }
}
