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
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.intake.EmployerCopyDesk;
import org.tsunagi.intake.IntakeViews;

/** Whether the head of a person's workplace gets a copy of the decision. */
@Path("/applications/{id}/employer-copy")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR, Role.Name.NOMINATOR})
class EmployerCopyResource {
    private final EmployerCopyDesk desk;
    private final IntakeViews views;
    private final SignedIn signedIn;
    private final Flash flash;

    EmployerCopyResource(EmployerCopyDesk desk, IntakeViews views, SignedIn signedIn, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.flash = flash;
    }

    @GET
    public Response leadBack(@RestPath long id) {
        return Answers.seeOther("/applications/" + id);
    }

    @POST
    public Response ask(@RestPath long id, @RestForm @Nullable String wanted) {
        views.one(signedIn.require(), id);
        YesNo answer = new Fields(new Problems()).choice("wanted", wanted, YesNo.class);
        if (answer != null) {
            try {
                desk.ask(signedIn.require(), id, answer == YesNo.YES);
                flash.say(answer == YesNo.YES ? "所属長にも写しを送ることにしました。" : "所属長には写しを送らないことにしました。");
            } catch (RuleViolation refused) {
                flash.warn(refused.sentence());
            }
        }
        return leadBack(id);
    }
}
