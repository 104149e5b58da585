package org.tsunagi.account.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.account.SecondFactorDesk;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.RuleViolation;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.SignedIn;

/** Takes away the second factor of somebody whose telephone and paper are lost. */
@Path(AccountsResource.PATH + "/{id}/second-factor-removal")
@RolesAllowed(Role.Name.ADMINISTRATOR)
class SecondFactorRemovalResource {
    private final SecondFactorDesk desk;
    private final SignedIn signedIn;
    private final Flash flash;

    SecondFactorRemovalResource(SecondFactorDesk desk, SignedIn signedIn, Flash flash) {
        this.desk = desk;
        this.signedIn = signedIn;
        this.flash = flash;
    }

    @POST
    public Response takeAway(@RestPath long id) {
        try {
            desk.takeAway(signedIn.require(), id);
            flash.say("二段階認証を解除しました。本人が次にログインしてから、設定し直します。");
        } catch (RuleViolation refused) {
            flash.warn(refused.sentence());
        }
        return Answers.seeOther(AccountsResource.PATH + "/" + id);
    }
}
