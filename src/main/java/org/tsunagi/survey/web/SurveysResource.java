package org.tsunagi.survey.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.survey.SurveyTally;
import org.tsunagi.survey.SurveyViews;
import org.tsunagi.survey.web.SurveyPages.SurveyList;
import org.tsunagi.survey.web.SurveyPages.SurveyResults;

/** The surveys of a year and their figures. */
@Path(SurveysResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR, Role.Name.OFFICIAL})
class SurveysResource {
    static final String PATH = "/surveys";

    private final SurveyViews views;
    private final SignedIn signedIn;
    private final ChosenYear year;
    private final Pages pages;

    SurveysResource(SurveyViews views, SignedIn signedIn, ChosenYear year, Pages pages) {
        this.views = views;
        this.signedIn = signedIn;
        this.year = year;
        this.pages = pages;
    }

    @GET
    public SurveyList list() {
        return new SurveyList(pages.show("アンケート"), views.statusOf(year.chosen()), isOfficer());
    }

    @GET
    @Path("/{id}")
    public SurveyResults show(@RestPath long id) {
        SurveyTally tally = views.tally(signedIn.require(), id);
        return new SurveyResults(pages.show(tally.survey().course() + "のアンケート"), tally, isOfficer());
    }

    private boolean isOfficer() {
        return signedIn.require().isOfficer();
    }
}
