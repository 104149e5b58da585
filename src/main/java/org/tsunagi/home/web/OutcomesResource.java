package org.tsunagi.home.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.certificate.OwnResultViews;
import org.tsunagi.home.web.HomePages.OutcomeList;
import org.tsunagi.intake.ChangeViews;
import org.tsunagi.selection.SelectionViews;

/** What came of the viewer body's own people: the selection, the days they came, completion and certificate. */
@Path(OutcomesResource.PATH)
@RolesAllowed(Role.Name.NOMINATOR)
class OutcomesResource {
    static final String PATH = "/outcomes";

    private final SelectionViews selections;
    private final OwnResultViews results;
    private final ChangeViews changes;
    private final SignedIn signedIn;
    private final ChosenYear year;
    private final Pages pages;

    OutcomesResource(
            SelectionViews selections,
            OwnResultViews results,
            ChangeViews changes,
            SignedIn signedIn,
            ChosenYear year,
            Pages pages) {
        this.selections = selections;
        this.results = results;
        this.changes = changes;
        this.signedIn = signedIn;
        this.year = year;
        this.pages = pages;
    }

    @GET
    public OutcomeList list() {
        Viewer viewer = signedIn.require();
        return new OutcomeList(
                pages.show("受講・修了の状況"),
                selections.own(viewer, year.chosen()),
                results.of(viewer, year.chosen()),
                changes.waiting(viewer));
    }
}
