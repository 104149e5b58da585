package org.tsunagi.intake.web;

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
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.RankDesk;
import org.tsunagi.intake.RankDesk.Step;

/** A candidate's place among those of the same body. */
@Path("/applications/{id}/position")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR, Role.Name.NOMINATOR})
class RankResource {
    private final RankDesk desk;
    private final IntakeViews views;
    private final SignedIn signedIn;
    private final Flash flash;

    RankResource(RankDesk desk, IntakeViews views, SignedIn signedIn, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.flash = flash;
    }

    @GET
    public Response toTheList(@RestPath long id) {
        return Answers.seeOther(place(id).replaceFirst("#.*", ""));
    }

    @POST
    public Response move(@RestPath long id, @RestForm @Nullable String rank, @RestForm @Nullable String step) {
        String place = place(id);
        Fields in = new Fields(new Problems());
        Integer seen = in.number("rank", rank, 1, ApplicationForm.LAST_RANK);
        Step towards = in.choice("step", step, Step.class);
        if (seen != null && towards != null) {
            try {
                desk.move(signedIn.require(), id, seen, towards);
            } catch (RuleViolation refused) {
                flash.warn(refused.sentence());
            }
        }
        return Answers.seeOther(place);
    }

    /** Where the buttons are: a body's list, for an officer the application. */
    private String place(long id) {
        Viewer viewer = signedIn.require();
        long call = views.one(viewer, id).callId();
        return viewer.isOfficer() ? "/applications/" + id : "/nominations#call-" + call;
    }
}
