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
import org.tsunagi.trainee.web.TraineePages.BirthDateCorrection;
import org.tsunagi.trainee.web.TraineePages.NameCorrection;

/** Corrects a trainee's name (氏名の訂正) or birth date (生年月日の訂正). */
@Path("/people")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class TraineeCorrectionResource {
    private final TraineeDesk desk;
    private final TraineeViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    TraineeCorrectionResource(TraineeDesk desk, TraineeViews views, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    @Path("/{traineeId:[0-9]+}/name-correction")
    public NameCorrection askName(@RestPath long traineeId) {
        TraineeDetail trainee = trainee(traineeId);
        return name(trainee, NameForm.of(trainee.name()), Stored.at(trainee.version()), new Problems());
    }

    @POST
    @Path("/{traineeId:[0-9]+}/name-correction")
    public Response correctName(@RestPath long traineeId, @BeanParam NameForm form) {
        Problems problems = new Problems();
        TraineeDetail trainee = trainee(traineeId);
        PersonName name = form.name(problems);
        String why = form.why(problems);
        if (name != null
                && why != null
                && problems.tryTo(() ->
                        desk.correctName(signedIn.require(), traineeId, name, why, Stored.version(form.version())))) {
            return done(traineeId, "氏名を「" + name.full() + "」に訂正しました。");
        }
        Stored now = Stored.after(problems, form.version(), trainee.version(), NameForm.words(trainee.name()));
        return Answers.refused(name(trainee, form, now, problems));
    }

    @GET
    @Path("/{traineeId:[0-9]+}/birth-date-correction")
    public BirthDateCorrection askBirthDate(@RestPath long traineeId) {
        TraineeDetail trainee = trainee(traineeId);
        return birthDate(trainee, BirthDateForm.of(trainee.birthDate()), Stored.at(trainee.version()), new Problems());
    }

    @POST
    @Path("/{traineeId:[0-9]+}/birth-date-correction")
    public Response correctBirthDate(@RestPath long traineeId, @BeanParam BirthDateForm form) {
        Problems problems = new Problems();
        TraineeDetail trainee = trainee(traineeId);
        LocalDate birthDate = form.date(problems);
        String why = form.why(problems);
        if (birthDate != null
                && why != null
                && problems.tryTo(() -> desk.correctBirthDate(
                        signedIn.require(), traineeId, birthDate, why, Stored.version(form.version())))) {
            return done(traineeId, "生年月日を" + JapaneseDate.both(birthDate) + "に訂正しました。");
        }
        Stored now =
                Stored.after(problems, form.version(), trainee.version(), BirthDateForm.words(trainee.birthDate()));
        return Answers.refused(birthDate(trainee, form, now, problems));
    }

    private TraineeDetail trainee(long id) {
        return views.one(signedIn.require(), id);
    }

    private Response done(long traineeId, String sentence) {
        flash.say(sentence);
        return Answers.seeOther("/people/" + traineeId);
    }

    private NameCorrection name(TraineeDetail trainee, NameForm form, Stored stored, Problems problems) {
        return new NameCorrection(pages.ofAllYears().show("氏名の訂正", problems), trainee, form, stored);
    }

    private BirthDateCorrection birthDate(TraineeDetail trainee, BirthDateForm form, Stored stored, Problems problems) {
        return new BirthDateCorrection(pages.ofAllYears().show("生年月日の訂正", problems), trainee, form, stored);
    }
}
