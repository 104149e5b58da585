package org.tsunagi.survey.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SheetCookie;
import org.tsunagi.survey.SurveyLinks;
import org.tsunagi.survey.SurveyLinks.Invited;
import org.tsunagi.survey.web.SurveyPages.ReplyRefused;
import org.tsunagi.survey.web.SurveyPages.ReplyStart;

/** The personal link to a survey. Mail scanners follow links, so only the button on its page opens the form. */
@Path(ReplyLinkResource.PATH + "/{token}")
@PermitAll
class ReplyLinkResource {
    static final String PATH = "/s";

    private final SurveyLinks links;
    private final SheetCookie cookie;
    private final OfficeClock clock;
    private final Pages pages;

    ReplyLinkResource(SurveyLinks links, SheetCookie cookie, OfficeClock clock, Pages pages) {
        this.links = links;
        this.cookie = cookie;
        this.clock = clock;
        this.pages = pages;
    }

    @GET
    public Response show(@RestPath String token) {
        return links.invited(token).map(found -> start(found, token)).orElseGet(this::unknown);
    }

    @POST
    public Response begin(@RestPath String token) {
        Optional<Invited> found = links.invited(token);
        found.ifPresent(invited -> cookie.give(ReplyResource.sheet(invited), token));
        return found.map(invited -> Answers.seeOther(ReplyResource.sheet(invited)))
                .orElseGet(this::unknown);
    }

    private Response start(Invited invited, String token) {
        String key = invited.refusal(clock.now());
        TemplateInstance page = new ReplyStart(
                pages.of(invited.fiscalYear()).show("受講者アンケート"),
                invited,
                token,
                key.isEmpty() ? "" : Messages.say(key));
        return Response.ok(page).build();
    }

    private Response unknown() {
        return Response.status(Response.Status.NOT_FOUND)
                .entity(new ReplyRefused(pages.show("受講者アンケート"), Messages.say("survey.unknownLink"), List.of()))
                .build();
    }
}
