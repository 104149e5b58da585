package org.tsunagi.trainee.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.JapaneseDate;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;
import org.tsunagi.trainee.TraineeDesk;
import org.tsunagi.trainee.TraineeViews;
import org.tsunagi.trainee.TraineeViews.TraineeDetail;
import org.tsunagi.trainee.web.TraineePages.BirthDateCorrection;

/** Corrects a trainee's birth date (生年月日の訂正). */
@Path("/people/{traineeId:[0-9]+}/birth-date-correction")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class BirthDateCorrectionResource {
    private final TraineeDesk desk;
    private final TraineeViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    BirthDateCorrectionResource(TraineeDesk desk, TraineeViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public BirthDateCorrection ask(@RestPath long traineeId) {
        TraineeDetail trainee = views.one(signedIn.require(), traineeId);
        return page(trainee, BirthDateForm.of(trainee.birthDate()), Stored.at(trainee.version()), new Problems());
    }

    @POST
    public Response correct(@RestPath long traineeId, @BeanParam BirthDateForm form) {
        Problems problems = new Problems();
        TraineeDetail trainee = views.one(signedIn.require(), traineeId);
        LocalDate birthDate = form.date(problems);
        String why = form.why(problems);
        if (birthDate != null
                && why != null
                && problems.tryTo(() -> desk.correctBirthDate(
                        signedIn.require(), traineeId, birthDate, why, Stored.version(form.version())))) {
            flash.say("生年月日を" + JapaneseDate.both(birthDate) + "に訂正しました。");
            return Answers.seeOther("/people/" + traineeId);
        }
        Stored stored =
                Stored.after(problems, form.version(), trainee.version(), BirthDateForm.words(trainee.birthDate()));
        return Answers.refused(page(trainee, form, stored, problems));
    }

    private BirthDateCorrection page(TraineeDetail trainee, BirthDateForm form, Stored stored, Problems problems) {
        return new BirthDateCorrection(pages.ofAllYears().show("生年月日の訂正", problems), trainee, form, stored);
    }
}
