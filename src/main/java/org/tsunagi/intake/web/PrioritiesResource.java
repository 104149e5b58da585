package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.Priorities;
import org.tsunagi.intake.PriorityDesk;
import org.tsunagi.intake.PriorityViews;
import org.tsunagi.intake.web.IntakePages.PriorityEdit;

/** The classes (申込みの区分) in which the direct applications for a course come to a seat. */
@Path("/courses/{courseId}/priorities")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class PrioritiesResource {
    private final PriorityDesk desk;
    private final PriorityViews views;
    private final IntakeViews intake;
    private final CourseViews courses;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    PrioritiesResource(
            PriorityDesk desk,
            PriorityViews views,
            IntakeViews intake,
            CourseViews courses,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.views = views;
        this.intake = intake;
        this.courses = courses;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public PriorityEdit ask(@RestPath long courseId) {
        return page(courseId, null, new Problems());
    }

    @POST
    public Response save(@RestPath long courseId, @BeanParam PriorityForm form) {
        Problems problems = new Problems();
        Priorities wanted = form.read(problems);
        if (!problems.none()
                || !problems.tryTo(
                        () -> desk.ask(signedIn.require(), courseId, wanted, Fingerprint.sent(form.version())))) {
            return Answers.refused(page(courseId, form, problems));
        }
        flash.say(wanted == null ? "申込みの区分を尋ねるのをやめました。" : "申込みの区分を保存しました。");
        return Answers.seeOther("/courses/" + courseId + "/priorities");
    }

    private PriorityEdit page(long courseId, @Nullable PriorityForm typed, Problems problems) {
        CourseLine course = courses.line(courseId);
        Priorities now = views.ofCourse(courseId).orElse(null);
        PriorityForm form = PriorityForm.of(now, views.seen(courseId));
        return new PriorityEdit(
                pages.of(course.fiscalYear()).show(course.title() + "の申込みの区分", problems),
                course,
                now,
                views.declared(courseId),
                blocked(course),
                typed == null
                        ? form
                        : new PriorityForm(
                                typed.question(),
                                typed.classes(),
                                problems.stale() ? form.version() : typed.version()));
    }

    private @Nullable String blocked(CourseLine course) {
        if (!course.route().byPeople()) {
            return Messages.say("intake.priority.nominated");
        }
        if (intake.isHeld(signedIn.require(), course.id())) {
            return Messages.say("intake.beingSelected");
        }
        return intake.isSelected(course.id()) ? Messages.say("intake.priority.selected") : null;
    }
}
