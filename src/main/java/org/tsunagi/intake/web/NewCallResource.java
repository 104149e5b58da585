package org.tsunagi.intake.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.kernel.SubmissionKey;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.intake.CallDesk;
import org.tsunagi.intake.CallDesk.NewCall;
import org.tsunagi.intake.CallLine;
import org.tsunagi.intake.CallViews;
import org.tsunagi.intake.IntakeViews;
import org.tsunagi.intake.Round;
import org.tsunagi.intake.web.IntakePages.CallNew;

/** A new call of a course. */
@Path("/courses/{courseId}/calls")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class NewCallResource {
    private final CallDesk desk;
    private final CourseViews courses;
    private final CallViews calls;
    private final IntakeViews views;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    NewCallResource(
            CallDesk desk,
            CourseViews courses,
            CallViews calls,
            IntakeViews views,
            SignedIn signedIn,
            Pages pages,
            Flash flash) {
        this.desk = desk;
        this.courses = courses;
        this.calls = calls;
        this.views = views;
        this.signedIn = signedIn;
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
    public Response open(
            @RestPath long courseId,
            @BeanParam CallForm form,
            @RestForm @Nullable String round,
            @RestForm @Nullable String key) {
        Problems problems = new Problems();
        NewCall wanted = form.read(problems, courses.line(courseId).fiscalYear());
        List<Long> all = new ArrayList<>(List.of(courseId));
        all.addAll(form.others(problems));
        Optional<Long> opened = wanted == null || !problems.none()
                ? Optional.empty()
                : problems.tryGet(() ->
                        desk.open(all.stream().distinct().toList(), Round.sent(round), wanted, SubmissionKey.of(key)));
        if (opened.isEmpty()) {
            return Answers.refused(page(courseId, form, key, problems));
        }
        flash.say(all.size() == 1 ? "受付を登録しました。" : all.size() + "件の研修の受付を登録しました。");
        return Answers.seeOther("/calls/" + opened.get());
    }

    private CallNew page(long courseId, CallForm form, @Nullable String key, Problems problems) {
        CourseLine course = courses.line(courseId);
        return new CallNew(
                pages.of(course.fiscalYear()).show("推薦依頼・募集の登録", problems),
                course,
                calls.next(signedIn.require(), courseId),
                views.isHeld(signedIn.require(), courseId),
                form,
                key == null ? "" : key,
                withoutCall(course));
    }

    /** The other courses of the year that have no call yet. */
    private List<Option> withoutCall(CourseLine course) {
        Set<Long> called = calls.calls(signedIn.require(), course.fiscalYear()).stream()
                .map(CallLine::courseId)
                .collect(Collectors.toSet());
        return courses.of(course.fiscalYear()).stream()
                .filter(other -> other.id() != course.id() && !called.contains(other.id()))
                .map(other -> Option.of(other.id(), other.title()))
                .toList();
    }
}
