package org.tsunagi.home.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.enrollment.MatchDesk;
import org.tsunagi.enrollment.MatchViews;
import org.tsunagi.enrollment.MatchViews.Parting;
import org.tsunagi.home.PersonViews;
import org.tsunagi.home.web.HomePages.Checked;
import org.tsunagi.home.web.HomePages.PartingCheck;

/** Gives an enrollment back to a record of its own (分ける): it is another person's after all. */
@Path("/enrollments/{id:[0-9]+}/parting")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class PartingResource {
    private final MatchDesk desk;
    private final MatchViews matches;
    private final PersonViews people;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    PartingResource(
            MatchDesk desk, MatchViews matches, PersonViews people, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.matches = matches;
        this.people = people;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public PartingCheck ask(@RestPath long id) {
        return page(id, "", null, new Problems());
    }

    @POST
    public Response part(@RestPath long id, @RestForm @Nullable String reason, @RestForm @Nullable String version) {
        Problems problems = new Problems();
        String why = new Fields(problems).reason(reason);
        if (why == null || !problems.tryTo(() -> desk.part(signedIn.require(), id, why, Fingerprint.sent(version)))) {
            return Answers.refused(page(id, reason == null ? "" : reason, problems.stale() ? null : version, problems));
        }
        Parting done = matches.parting(signedIn.require(), id);
        flash.say(done.own().name().full() + "さんの受講として、別の方の記録に分けました。");
        return Answers.seeOther("/people/" + done.fromId());
    }

    private PartingCheck page(long id, String reason, @Nullable String sent, Problems problems) {
        Parting parting = matches.parting(signedIn.require(), id);
        return new PartingCheck(
                pages.ofAllYears().show("別の方として分ける", problems),
                people.one(signedIn.require(), parting.fromId()),
                parting,
                new Checked(reason, sent == null ? parting.seen().text() : sent));
    }
}
