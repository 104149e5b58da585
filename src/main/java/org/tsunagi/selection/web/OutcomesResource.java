package org.tsunagi.selection.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.selection.SelectionViews;
import org.tsunagi.selection.web.SelectionPages.OutcomeList;

/** What came of the viewer body's own people. */
@Path("/outcomes")
@RolesAllowed(Role.Name.NOMINATOR)
class OutcomesResource {
    private final SelectionViews views;
    private final SignedIn signedIn;
    private final ChosenYear year;
    private final Pages pages;

    OutcomesResource(SelectionViews views, SignedIn signedIn, ChosenYear year, Pages pages) {
        this.views = views;
        this.signedIn = signedIn;
        this.year = year;
        this.pages = pages;
    }

    @GET
    public OutcomeList list() {
        return new OutcomeList(pages.show("受講・修了の状況"), views.own(signedIn.require(), year.chosen()));
    }
}
