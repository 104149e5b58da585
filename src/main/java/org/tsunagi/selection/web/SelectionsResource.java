package org.tsunagi.selection.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.selection.SelectionViews;
import org.tsunagi.selection.web.SelectionPages.SelectionList;

/** Where the selections of a year stand; figures only, so officials see it too. */
@Path("/selections")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR, Role.Name.OFFICIAL})
class SelectionsResource {
    private final SelectionViews views;
    private final SignedIn signedIn;
    private final ChosenYear year;
    private final Pages pages;

    SelectionsResource(SelectionViews views, SignedIn signedIn, ChosenYear year, Pages pages) {
        this.views = views;
        this.signedIn = signedIn;
        this.year = year;
        this.pages = pages;
    }

    @GET
    public SelectionList list() {
        return new SelectionList(pages.show("選考"), views.of(signedIn.require(), year.chosen()));
    }
}
