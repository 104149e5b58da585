package org.tsunagi.survey.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.survey.SurveyViews;
import org.tsunagi.survey.web.SurveyPages.SurveyList;

/** The surveys of a year, course by course. */
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
        return new SurveyList(
                pages.show("アンケート"),
                views.statusOf(year.chosen()),
                signedIn.require().isOfficer());
    }
}
