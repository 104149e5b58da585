package org.tsunagi.completion.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Pages;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.completion.web.CompletionPages.CompletionList;

/** The courses of the chosen fiscal year on their way to completion. */
@Path(CompletionResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class CompletionResource {
    static final String PATH = "/completions";

    private final CompletionViews views;
    private final ChosenYear year;
    private final Pages pages;

    CompletionResource(CompletionViews views, ChosenYear year, Pages pages) {
        this.views = views;
        this.year = year;
        this.pages = pages;
    }

    @GET
    public CompletionList list() {
        return new CompletionList(pages.show("修了"), views.courses(year.chosen()));
    }
}
