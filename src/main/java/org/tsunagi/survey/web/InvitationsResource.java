package org.tsunagi.survey.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.start.TsunagiConfig;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.masters.MastersViews;
import org.tsunagi.survey.SurveyDesk;
import org.tsunagi.survey.SurveyLine;
import org.tsunagi.survey.SurveyLinks;
import org.tsunagi.survey.SurveyViews;
import org.tsunagi.survey.SurveyViews.InvitationLine;
import org.tsunagi.survey.web.SurveyPages.SurveyInvited;
import org.tsunagi.survey.web.SurveyPages.SurveySlips;

/** The personal links of a survey, for mail and for paper. */
@Path(SurveysResource.PATH + "/{id}/links")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class InvitationsResource {
    private final SurveyDesk desk;
    private final SurveyViews views;
    private final SurveyLinks links;
    private final SignedIn signedIn;
    private final MastersViews municipality;
    private final TsunagiConfig config;
    private final Pages pages;
    private final Flash flash;

    InvitationsResource(
            SurveyDesk desk,
            SurveyViews views,
            SurveyLinks links,
            SignedIn signedIn,
            MastersViews municipality,
            TsunagiConfig config,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.links = links;
        this.signedIn = signedIn;
        this.municipality = municipality;
        this.config = config;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public SurveyInvited list(@RestPath long id) {
        return page(id, new Problems());
    }

    @GET
    @Path("/slips")
    public SurveySlips print(@RestPath long id) {
        SurveyLine survey = views.one(id);
        return new SurveySlips(
                pages.of(survey.fiscalYear()).show("アンケートの案内"),
                survey,
                slips(id, InvitationLine::isAwaited),
                municipality.settings(survey.fiscalYear()).orElseThrow());
    }

    @POST
    @Path("/{invitation}/renewal")
    public Response renew(@RestPath long id, @RestPath long invitation) {
        Problems problems = new Problems();
        if (!problems.tryTo(() -> desk.renewLink(id, invitation))) {
            return Answers.refused(page(id, problems));
        }
        flash.say("リンクを作り直しました。前のリンクは使えません。");
        return Answers.seeOther(path(id));
    }

    @POST
    @Path("/newcomers")
    public Response inviteNew(@RestPath long id) {
        int invited = desk.inviteNew(id);
        if (invited == 0) {
            flash.warn("新しく加わった受講者はいません。");
        } else {
            flash.say(invited + "名のリンクを追加しました。");
        }
        return Answers.seeOther(path(id));
    }

    static String path(long surveyId) {
        return SurveysResource.PATH + "/" + surveyId + "/links";
    }

    private SurveyInvited page(long id, Problems problems) {
        SurveyLine survey = views.one(id);
        return new SurveyInvited(
                pages.of(survey.fiscalYear()).show("アンケートのリンク", problems), survey, slips(id, person -> true));
    }

    private List<PersonalSlip> slips(long id, Predicate<InvitationLine> whose) {
        String base = config.publicUrl().orElse("") + ReplyLinkResource.PATH + "/";
        return views.invitations(signedIn.require(), id).stream()
                .filter(whose)
                .map(person -> new PersonalSlip(person, base + links.token(person)))
                .toList();
    }
}
