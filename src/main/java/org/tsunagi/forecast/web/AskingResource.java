package org.tsunagi.forecast.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.base.web.SignedIn;
import org.tsunagi.base.web.Stored;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.forecast.ForecastDesk;
import org.tsunagi.forecast.ForecastDesk.Asked;
import org.tsunagi.forecast.ForecastViews;
import org.tsunagi.forecast.ForecastViews.ForecastLine;
import org.tsunagi.forecast.web.ForecastPages.ForecastEdit;

/** When bodies are asked what they expect to nominate for a course. */
@Path("/courses/{courseId}/forecast")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class AskingResource {
    private final ForecastDesk desk;
    private final ForecastViews views;
    private final CourseViews courses;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Flash flash;

    AskingResource(
            ForecastDesk desk, ForecastViews views, CourseViews courses, SignedIn signedIn, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.courses = courses;
        this.signedIn = signedIn;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public ForecastEdit ask(@RestPath long courseId) {
        Optional<ForecastLine> asked = views.ofCourse(signedIn.require(), courseId);
        return page(
                courseId,
                asked.orElse(null),
                asked.map(ForecastForm::of).orElseGet(ForecastForm::blank),
                new Problems());
    }

    @POST
    public Response save(@RestPath long courseId, @BeanParam ForecastForm form) {
        Problems problems = new Problems();
        ForecastLine asked = views.ofCourse(signedIn.require(), courseId).orElse(null);
        Asked wanted = form.read(problems, courses.line(courseId).fiscalYear());
        if (wanted == null || !problems.tryTo(() -> save(courseId, asked, wanted, Stored.version(form.version())))) {
            ForecastLine now = views.ofCourse(signedIn.require(), courseId).orElse(null);
            return Answers.refused(
                    page(courseId, now, now != null && problems.stale() ? form.at(now.version()) : form, problems));
        }
        flash.say("見込みの調査の期間を保存しました。");
        return Answers.seeOther(views.ofCourse(signedIn.require(), courseId)
                .map(line -> ForecastsResource.place(line.id()))
                .orElse(ForecastsResource.PATH));
    }

    private void save(long courseId, @Nullable ForecastLine asked, Asked wanted, long version) {
        if (asked == null) {
            desk.ask(courseId, wanted);
        } else {
            desk.change(asked.id(), wanted, version);
        }
    }

    private ForecastEdit page(long courseId, @Nullable ForecastLine asked, ForecastForm form, Problems problems) {
        CourseLine course = courses.line(courseId);
        return new ForecastEdit(pages.of(course.fiscalYear()).show("推薦の見込みの調査", problems), course, asked, form);
    }
}
