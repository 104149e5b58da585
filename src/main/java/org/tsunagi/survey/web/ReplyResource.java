package org.tsunagi.survey.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SheetCookie;
import org.tsunagi.survey.SurveyDesk;
import org.tsunagi.survey.SurveyDesk.GivenAnswer;
import org.tsunagi.survey.SurveyLinks;
import org.tsunagi.survey.SurveyLinks.Invited;
import org.tsunagi.survey.SurveyViews;
import org.tsunagi.survey.web.SurveyPages.ReplyRefused;
import org.tsunagi.survey.web.SurveyPages.ReplySheet;

/**
 * A trainee's reply to a survey, without an account. A sheet carries the secret of its own invitation, whichever other
 * link was opened in this browser since, and however long it lay open.
 */
@Path(ReplyResource.PATH)
@PermitAll
class ReplyResource {
    static final String PATH = "/survey-reply";
    private static final String INVITATION = "invitation";
    private static final String TITLE = "受講者アンケート";

    private final SurveyDesk desk;
    private final SurveyViews views;
    private final SurveyLinks links;
    private final SheetCookie cookie;
    private final OfficeClock clock;
    private final Pages pages;

    ReplyResource(
            SurveyDesk desk, SurveyViews views, SurveyLinks links, SheetCookie cookie, OfficeClock clock, Pages pages) {
        this.desk = desk;
        this.views = views;
        this.links = links;
        this.cookie = cookie;
        this.clock = clock;
        this.pages = pages;
    }

    /** Where the sheet of one invitation lies. */
    static String sheet(Invited invited) {
        return sheet(invited.invitationId());
    }

    private static String sheet(long invitation) {
        return PATH + "/" + invitation;
    }

    @GET
    public ReplyRefused withoutLink() {
        return new ReplyRefused(pages.show(TITLE), Messages.say("survey.noLink"), List.of());
    }

    @GET
    @Path("/{invitation:[0-9]+}")
    public TemplateInstance ask(@RestPath long invitation) {
        String token = cookie.token(sheet(invitation));
        Optional<Invited> invited = links.invited(token).filter(one -> one.invitationId() == invitation);
        String key = invited.map(one -> one.refusal(clock.now())).orElse("survey.noLink");
        return key.isEmpty()
                ? new ReplySheet(
                        pages.of(invited.orElseThrow().fiscalYear()).show(TITLE),
                        invited.orElseThrow(),
                        token,
                        ReplyField.blank(views.questionsOf(invited.orElseThrow().surveyId())))
                : new ReplyRefused(pages.show(TITLE), Messages.say(key), List.of());
    }

    @POST
    public Response send(MultivaluedMap<String, String> form) {
        Optional<Invited> invited = links.invited(form.getFirst(INVITATION));
        return invited.map(one -> send(one, form)).orElseGet(() -> Answers.refused(withoutLink(form)));
    }

    private Response send(Invited invited, MultivaluedMap<String, String> form) {
        Problems problems = new Problems();
        List<ReplyField> fields = ReplyField.sent(views.questionsOf(invited.surveyId()), form);
        String key = invited.refusal(clock.now());
        if (!key.isEmpty()) {
            problems.add(null, Messages.say(key));
        }
        List<GivenAnswer> given = fields.stream()
                .map(field -> field.read(problems))
                .filter(Objects::nonNull)
                .toList();
        return problems.none() && problems.tryTo(() -> desk.reply(invited.invitationId(), given))
                ? Answers.seeOther(ReplyThanksResource.PATH)
                : Answers.refused(new ReplySheet(
                        pages.of(invited.fiscalYear()).show(TITLE, problems),
                        invited,
                        form.getFirst(INVITATION),
                        fields));
    }

    /** The link is not valid any more: what was typed stays on the page, to be taken along. */
    private TemplateInstance withoutLink(MultivaluedMap<String, String> form) {
        List<String> typed = form.entrySet().stream()
                .filter(field -> field.getKey().matches("q[0-9]+"))
                .flatMap(field -> field.getValue().stream())
                .filter(words -> words.length() > 1)
                .toList();
        return new ReplyRefused(pages.show(TITLE), Messages.say("survey.noLink"), typed);
    }
}
