package org.tsunagi.trainee.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.PersonName;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;
import org.tsunagi.trainee.TraineeDesk;
import org.tsunagi.trainee.TraineeViews;
import org.tsunagi.trainee.TraineeViews.TraineeDetail;
import org.tsunagi.trainee.web.TraineePages.NameCorrection;

/** Corrects a trainee's name (氏名の訂正). */
@Path("/people/{traineeId:[0-9]+}/name-correction")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class NameCorrectionResource {
    private final TraineeDesk desk;
    private final TraineeViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    NameCorrectionResource(TraineeDesk desk, TraineeViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public NameCorrection ask(@RestPath long traineeId) {
        TraineeDetail trainee = views.one(signedIn.require(), traineeId);
        return page(trainee, NameForm.of(trainee.name()), Stored.at(trainee.version()), new Problems());
    }

    @POST
    public Response correct(@RestPath long traineeId, @BeanParam NameForm form) {
        Problems problems = new Problems();
        TraineeDetail trainee = views.one(signedIn.require(), traineeId);
        PersonName name = form.name(problems);
        String why = form.why(problems);
        if (name != null
                && why != null
                && problems.tryTo(() ->
                        desk.correctName(signedIn.require(), traineeId, name, why, Stored.version(form.version())))) {
            flash.say("氏名を「" + name.full() + "」に訂正しました。");
            return Answers.seeOther("/people/" + traineeId);
        }
        Stored stored = Stored.after(problems, form.version(), trainee.version(), NameForm.words(trainee.name()));
        return Answers.refused(page(trainee, form, stored, problems));
    }

    private NameCorrection page(TraineeDetail trainee, NameForm form, Stored stored, Problems problems) {
        return new NameCorrection(pages.ofAllYears().show("氏名の訂正", problems), trainee, form, stored);
    }
}
