package org.tsunagi.completion.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.completion.Completion.Outcome;
import org.tsunagi.completion.CompletionDesk;
import org.tsunagi.completion.CompletionDesk.Decision;
import org.tsunagi.completion.CompletionViews;
import org.tsunagi.completion.CourseJudgement;
import org.tsunagi.completion.web.CompletionPages.PersonJudgement;
import org.tsunagi.enrollment.EnrollmentViews;

/** The judgement of one person, changed from what the rule proposes before the course is decided. */
@Path("/enrollments/{id}/judgement")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class PersonJudgementResource {
    private final CompletionDesk desk;
    private final CompletionViews views;
    private final EnrollmentViews enrollments;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    PersonJudgementResource(
            CompletionDesk desk,
            CompletionViews views,
            EnrollmentViews enrollments,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.enrollments = enrollments;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public PersonJudgement ask(@RestPath long id) {
        return page(id, null, new Problems());
    }

    @POST
    public Response change(@RestPath long id, @BeanParam PersonJudgementForm form, @RestForm @Nullable String version) {
        long course = enrollments.courseOf(id);
        Problems problems = new Problems();
        Decision wanted = form.read(id, problems);
        if (wanted == null
                || !problems.tryTo(
                        () -> desk.overrule(signedIn.require(), course, wanted, Fingerprint.sent(version)))) {
            return Answers.refused(page(id, form, problems));
        }
        flash.say("認定する内容を保存しました。まだ認定していません。");
        return Answers.seeOther("/courses/" + course + "/judgement#person-" + id);
    }

    private PersonJudgement page(long id, @Nullable PersonJudgementForm typed, Problems problems) {
        CourseJudgement sheet = views.judgement(signedIn.require(), enrollments.courseOf(id));
        return new PersonJudgement(
                pages.of(sheet.summary().course().fiscalYear()).show("判定と異なる認定", problems),
                sheet,
                sheet.line(id).orElse(null),
                typed != null ? typed : PersonJudgementForm.of(sheet.overruled().get(id)),
                Outcome.DECISIONS.stream().map(Option::of).toList());
    }
}
