package org.tsunagi.enrollment.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Fingerprint;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.ListPart;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.enrollment.MatchDesk;
import org.tsunagi.enrollment.MatchViews;
import org.tsunagi.enrollment.MatchViews.MatchLine;
import org.tsunagi.enrollment.web.EnrollmentPages.MatchList;

/** Who on a course may be a person known already, and what an officer says to it. */
@Path("/courses/{courseId}/matches")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
class MatchesResource {
    private final MatchDesk desk;
    private final MatchViews views;
    private final CourseViews courses;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    MatchesResource(
            MatchDesk desk, MatchViews views, CourseViews courses, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.courses = courses;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    static String place(long courseId) {
        return "/courses/" + courseId + "/matches";
    }

    @GET
    public MatchList list(@RestPath long courseId, @RestQuery @Nullable String page) {
        return list(courseId, page, new Problems());
    }

    /** Those of the same name and birth date are the same people. */
    @POST
    @Path("/confirmation")
    public Response confirmAll(@RestPath long courseId, @RestForm @Nullable String version) {
        Problems problems = new Problems();
        return problems.tryGet(() -> desk.confirmAll(signedIn.require(), courseId, Fingerprint.sent(version)))
                .map(count -> done("同じ方であることを、" + count + "組について記録しました。", courseId))
                .orElseGet(() -> Answers.refused(list(courseId, null, problems)));
    }

    @POST
    @Path("/{matchId:[0-9]+}/confirmation")
    public Response confirm(@RestPath long courseId, @RestPath long matchId) {
        return answer(courseId, "同じ方であることを記録しました。", id -> desk.confirm(signedIn.require(), id), matchId);
    }

    @POST
    @Path("/{matchId:[0-9]+}/rejection")
    public Response reject(@RestPath long courseId, @RestPath long matchId) {
        return answer(courseId, "別の方であることを記録しました。この組はもうお尋ねしません。", id -> desk.reject(signedIn.require(), id), matchId);
    }

    @POST
    @Path("/{matchId:[0-9]+}/reopening")
    public Response reopen(@RestPath long courseId, @RestPath long matchId) {
        return answer(courseId, "もう一度確かめる組に戻しました。", id -> desk.reopen(signedIn.require(), id), matchId);
    }

    @GET
    @Path("/confirmation")
    public Response toTheList(@RestPath long courseId) {
        return Answers.seeOther(place(courseId));
    }

    @GET
    @Path("/{matchId:[0-9]+}/confirmation")
    public Response toTheButton(@RestPath long courseId, @RestPath long matchId) {
        return toTheList(courseId);
    }

    @GET
    @Path("/{matchId:[0-9]+}/rejection")
    public Response toTheOtherButton(@RestPath long courseId, @RestPath long matchId) {
        return toTheList(courseId);
    }

    @GET
    @Path("/{matchId:[0-9]+}/reopening")
    public Response toTheLastButton(@RestPath long courseId, @RestPath long matchId) {
        return toTheList(courseId);
    }

    private Response answer(long courseId, String sentence, LongUnaryOperator act, long matchId) {
        Problems problems = new Problems();
        return problems.tryTo(() -> act.applyAsLong(matchId))
                ? done(sentence, courseId)
                : Answers.refused(list(courseId, null, problems));
    }

    private Response done(String sentence, long courseId) {
        flash.say(sentence);
        return Answers.seeOther(place(courseId));
    }

    private MatchList list(long courseId, @Nullable String page, Problems problems) {
        CourseLine course = courses.line(courseId);
        List<MatchLine> lines = views.on(signedIn.require(), courseId);
        ListPart<MatchLine> part = ListPart.of(lines, MatchLine::waits, page, place(courseId));
        return new MatchList(
                pages.of(course.fiscalYear()).show("同じ方かどうかの確認", problems),
                course,
                part.first(),
                part.rest(),
                part.paging(),
                lines.stream().filter(MatchLine::isSureAndWaiting).count(),
                MatchViews.exact(lines).text());
    }
}
