package org.tsunagi.home.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.home.PersonAudit;
import org.tsunagi.home.PersonAudit.Traces;
import org.tsunagi.home.PersonViews;
import org.tsunagi.home.PersonViews.PersonGlance;
import org.tsunagi.home.web.HomePages.PersonShow;
import org.tsunagi.home.web.HomePages.PersonTraces;

/** One person across courses and years. */
@Path(PeopleResource.PATH)
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class PeopleResource {
    static final String PATH = "/people";

    private final PersonViews views;
    private final PersonAudit audit;
    private final SignedIn signedIn;
    private final Pages pages;

    PeopleResource(PersonViews views, PersonAudit audit, SignedIn signedIn, Pages pages) {
        this.views = views;
        this.audit = audit;
        this.signedIn = signedIn;
        this.pages = pages;
    }

    @GET
    @Path("/{traineeId:[0-9]+}")
    public Object show(@RestPath long traineeId) {
        PersonGlance person = views.one(signedIn.require(), traineeId);
        Long kept = person.trainee().joinedTo();
        return kept == null
                ? new PersonShow(pages.ofAllYears().show(person.trainee().name().full()), person)
                : Answers.seeOther(PATH + "/" + kept);
    }

    @GET
    @Path("/{traineeId:[0-9]+}/audit")
    @RolesAllowed(Role.Name.ADMINISTRATOR)
    public TemplateInstance audit(@RestPath long traineeId) {
        Traces traces = audit.of(signedIn.require(), traineeId);
        return new PersonTraces(pages.ofAllYears().show(traces.name().full() + "さんについての操作の記録"), traineeId, traces);
    }
}
