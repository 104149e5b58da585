package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.course.CourseViews;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.web.IntakePages.CallNew;

/** A new call of a course. */
@Path("/courses/{courseId}/calls")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class NewCallResource {
    private final CallDesk desk;
    private final CourseViews courses;
    private final IntakeViews views;
    private final Pages pages;
    private final Flash flash;

    NewCallResource(CallDesk desk, CourseViews courses, IntakeViews views, Pages pages, Flash flash) {
        this.desk = desk;
        this.courses = courses;
        this.views = views;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public Response toTheForm(@RestPath long courseId) {
        return Answers.seeOther("/courses/" + courseId + "/calls/new");
    }

    @GET
    @Path("/new")
    public CallNew ask(@RestPath long courseId) {
        return page(courseId, CallForm.blank(), SubmissionKey.fresh().value(), new Problems());
    }

    @POST
    public Response open(@RestPath long courseId, @BeanParam CallForm form, @RestForm @Nullable String key) {
        Problems problems = new Problems();
        NewCall wanted = form.read(problems, courses.line(courseId).fiscalYear());
        Optional<Long> opened = wanted == null
                ? Optional.empty()
                : problems.tryGet(() -> desk.open(courseId, wanted, SubmissionKey.of(key)));
        if (opened.isEmpty()) {
            return Answers.refused(page(courseId, form, key, problems));
        }
        flash.say("受付を登録しました。");
        return Answers.seeOther("/calls/" + opened.get());
    }

    private CallNew page(long courseId, CallForm form, @Nullable String key, Problems problems) {
        return new CallNew(
                pages.show("推薦依頼・募集の登録", problems),
                courses.line(courseId),
                views.isSelected(courseId),
                form,
                key == null ? "" : key);
    }
}
