package org.tsunagi.enrollment.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.EnrollmentDesk;
import org.tsunagi.enrollment.EnrollmentDesk.Correction;
import org.tsunagi.enrollment.EnrollmentViews;
import org.tsunagi.enrollment.EnrollmentViews.EnrollmentParticulars;
import org.tsunagi.enrollment.web.EnrollmentPages.CorrectionPage;
import org.tsunagi.masters.MastersViews;

/** Corrects the particulars of an enrollment after the selection (受講の記録の訂正). */
@Path("/enrollments/{id:[0-9]+}/correction")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class CorrectionResource {
    private final EnrollmentDesk desk;
    private final EnrollmentViews views;
    private final CourseViews courses;
    private final MastersViews masters;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    CorrectionResource(
            EnrollmentDesk desk,
            EnrollmentViews views,
            CourseViews courses,
            MastersViews masters,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.courses = courses;
        this.masters = masters;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public CorrectionPage ask(@RestPath long id) {
        EnrollmentParticulars one = views.particulars(signedIn.require(), id);
        return page(one, CorrectionForm.of(one.now()), Stored.at(one.version()), new Problems());
    }

    @POST
    public Response correct(@RestPath long id, @BeanParam CorrectionForm form) {
        Problems problems = new Problems();
        EnrollmentParticulars one = views.particulars(signedIn.require(), id);
        Correction wanted = form.read(problems);
        String why = form.why(problems);
        if (wanted != null
                && why != null
                && problems.tryTo(
                        () -> desk.correct(signedIn.require(), id, wanted, why, Stored.version(form.version())))) {
            flash.say("受講の記録を訂正しました。");
            return Answers.seeOther("/people/" + one.traineeId());
        }
        Stored stored = Stored.after(
                problems, form.version(), one.version(), Map.of("勤務先", one.now().employer()));
        return Answers.refused(page(one, form, stored, problems));
    }

    private CorrectionPage page(EnrollmentParticulars one, CorrectionForm form, Stored stored, Problems problems) {
        List<Option> bodies = masters.bodies().stream()
                .map(body -> Option.of(body.id(), body.name()))
                .toList();
        List<Option> municipalities = masters.municipalities().stream()
                .map(place -> Option.of(place.id(), place.name()))
                .toList();
        List<Option> professions = masters.professions().stream()
                .map(profession -> Option.of(profession.id(), profession.name()))
                .toList();
        CourseLine course = courses.line(one.courseId());
        return new CorrectionPage(
                pages.of(course.fiscalYear()).show("受講の記録の訂正", problems),
                course,
                one,
                form,
                new Choices(bodies, municipalities, professions),
                stored);
    }

    /** What can be chosen in the form. */
    record Choices(List<Option> bodies, List<Option> municipalities, List<Option> professions) {}
}
